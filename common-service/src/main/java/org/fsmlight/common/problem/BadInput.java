package org.fsmlight.common.problem;

/** A single field or parameter is wrong in a way that annotations cannot say. */
public final class BadInput extends RuntimeException {

  private final String field;

  public BadInput(String field, String message) {
    super(message, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
