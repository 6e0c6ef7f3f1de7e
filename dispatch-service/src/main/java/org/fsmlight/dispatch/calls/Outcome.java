package org.fsmlight.dispatch.calls;

/** What came of a command, with the call as it now is. */
public sealed interface Outcome {

  ServiceCall call();

  record Done(ServiceCall call) implements Outcome {}

  record Refused(ServiceCall call, Refusal why) implements Outcome {}
}
