package org.fsmlight.team.identity.throttling;

class InMemoryAttemptCountersTests implements AttemptCountersContract {

  private final AttemptCounters counters = new InMemoryAttemptCounters();

  @Override
  public AttemptCounters counters() {
    return counters;
  }
}
