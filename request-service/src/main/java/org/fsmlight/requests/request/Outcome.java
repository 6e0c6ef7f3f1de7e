package org.fsmlight.requests.request;

/** What came of a command. */
public sealed interface Outcome {

  /** It was done. */
  record Done(Change change) implements Outcome {}

  /** It was not; nothing has changed. */
  sealed interface Refused extends Outcome {}

  /** There is none of that id, or none the caller may know of. */
  record Unknown(RequestId id) implements Refused {}

  /** Somebody was faster. */
  record AlreadyDecided(ServiceRequest current) implements Refused {}

  /** The time to respond is over. */
  record Expired(ServiceRequest current) implements Refused {}

  /** It was taken back. */
  record Withdrawn(ServiceRequest current) implements Refused {}

  /** The command was based on another version. */
  record Stale(ServiceRequest current) implements Refused {}

  /** No decline is there to be undone. */
  record NothingToUndo(ServiceRequest current) implements Refused {}

  /** Something newer than what was to be undone has happened. */
  record ChangedSince(ServiceRequest current) implements Refused {}

  /** Somebody else declined. */
  record NotTheAuthor(ServiceRequest current) implements Refused {}

  /** The decline has become final. */
  record UndoTooLate(ServiceRequest current) implements Refused {}

  /** The work has begun: the call stands. */
  record WorkHasBegun(ServiceRequest current) implements Refused {}

  /** Nothing is left to be taken back. */
  record AlreadyOver(ServiceRequest current) implements Refused {}
}
