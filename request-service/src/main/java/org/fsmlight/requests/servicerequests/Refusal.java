package org.fsmlight.requests.servicerequests;

import java.util.List;
import org.fsmlight.requests.companies.CompanyId;

/** A reason why a command is not applied. */
public sealed interface Refusal {

  /** Another dispatcher has decided. */
  record AlreadyDecided(ServiceRequest current) implements Refusal {}

  /** The time to respond has passed. */
  record Expired(ServiceRequest current) implements Refusal {}

  /** The request has been withdrawn. */
  record Withdrawn(ServiceRequest current) implements Refusal {}

  /** The command was based on another version. */
  record Stale(ServiceRequest current) implements Refusal {}

  /** The request is not declined. */
  record NothingToUndo(ServiceRequest current) implements Refusal {}

  /** The request has changed since the decline. */
  record ChangedSince(ServiceRequest current) implements Refusal {}

  /** Another dispatcher declined. */
  record NotTheAuthor(ServiceRequest current) implements Refusal {}

  /** The decline is final. */
  record UndoTooLate(ServiceRequest current) implements Refusal {}

  /** The work has begun, so the call remains. */
  record WorkHasBegun(ServiceRequest current) implements Refusal {}

  /** The request has ended, so it cannot be withdrawn. */
  record AlreadyOver(ServiceRequest current) implements Refusal {}

  /** The idempotency key belongs to another booking. */
  record KeyReused(RequestId id) implements Refusal {}

  /** The idempotency key belongs to a booking whose client was erased, so it cannot be compared. */
  record KeyOfErasedClient(RequestId id) implements Refusal {}

  /** No event of that company has arrived. */
  record UnknownCompany(CompanyId id) implements Refusal {}

  /** The booking lacks a field, or a time is outside the accepted range. */
  record InvalidBooking(List<BookingViolation> violations) implements Refusal {

    public InvalidBooking {
      violations = List.copyOf(violations);
    }
  }

  /** The request may still be carried out, so it cannot be redistributed. */
  record NotOver(ServiceRequest current) implements Refusal {}

  /** The client was erased, so the request cannot be redistributed. */
  record ClientErased(ServiceRequest current) implements Refusal {}

  /** Another company was offered the booking. */
  record AlreadyRedistributed(ServiceRequest successor) implements Refusal {}
}
