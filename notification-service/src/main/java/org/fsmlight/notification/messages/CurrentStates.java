package org.fsmlight.notification.messages;

/** The current states of requests and their calls. */
@FunctionalInterface
public interface CurrentStates {

  /** The state of a request, of its call, and of the requests redistributed from it. */
  CurrentState currentState(String id);
}
