package org.fsmlight.requests.request;

/** What came of a command. */
public sealed interface Outcome {

  /** It was done. */
  record Done(Change change) implements Outcome {}

  /** It was not; nothing has changed. */
  sealed interface Refused extends Outcome {}

  /** There is none of that id in the company. */
  record Unknown(RequestId id) implements Refused {}

  /** Somebody was faster. */
  record AlreadyDecided(ServiceRequest current) implements Refused {}

  /** The time to respond is over. */
  record Expired(ServiceRequest current) implements Refused {}

  /** The command was based on another version. */
  record Stale(ServiceRequest current) implements Refused {}
}
