package org.fsmlight.requests.servicerequests;

class InMemoryRequestNumbersTests implements RequestNumbersContract {

  private final RequestNumbers numbers = new InMemoryRequestNumbers();

  @Override
  public RequestNumbers numbers() {
    return numbers;
  }
}
