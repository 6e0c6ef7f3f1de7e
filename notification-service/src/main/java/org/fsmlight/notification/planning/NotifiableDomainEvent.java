package org.fsmlight.notification.planning;

import java.time.Instant;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Content;
import org.jspecify.annotations.Nullable;

/** The domain events that lead to notifications. */
public sealed interface NotifiableDomainEvent {

  record RequestReceived(Booking booking, @Nullable Instant start, int durationMinutes)
      implements NotifiableDomainEvent {}

  record RequestAccepted(Booking booking, @Nullable Instant start, int durationMinutes)
      implements NotifiableDomainEvent {}

  /** Withdrawn before the company decided. Afterwards, {@link CallCancelled} follows instead. */
  record RequestWithdrawn(
      Booking booking, @Nullable Instant start, int durationMinutes, Content.Report report)
      implements NotifiableDomainEvent {}

  record RequestExpired(Booking booking, @Nullable Instant start, int durationMinutes)
      implements NotifiableDomainEvent {}

  record DateDefined(Booking booking, CallState call) implements NotifiableDomainEvent {}

  record DateChanged(Booking booking, CallState call) implements NotifiableDomainEvent {}

  /** Assigned, reassigned or unassigned. */
  record TechnicianChanged(Booking booking, CallState call, @Nullable String previousTechnicianId)
      implements NotifiableDomainEvent {}

  /** The author undid the last change; the call is as it was before. */
  record ChangeUndone(Booking booking, CallState call) implements NotifiableDomainEvent {}

  record CallCancelled(Booking booking, CallState call, Content.Report report)
      implements NotifiableDomainEvent {}

  record CannotComplete(Booking booking, CallState call, Content.Report report)
      implements NotifiableDomainEvent {}

  record CallCompleted(Booking booking, CallState call, Content.Report report)
      implements NotifiableDomainEvent {}

  record TechnicianInvited(String companyId, String technicianId, Content.OfInvitation invitation)
      implements NotifiableDomainEvent {}

  record DispatcherInvited(String companyId, String dispatcherId, Content.OfInvitation invitation)
      implements NotifiableDomainEvent {}

  record SignUpRequested(String companyId, String signUpId, Content.OfAccess access)
      implements NotifiableDomainEvent {}

  record PasswordResetRequested(String companyId, String accountId, Content.OfAccess access)
      implements NotifiableDomainEvent {}

  record PasswordChanged(String companyId, String accountId, Content.OfAccess access)
      implements NotifiableDomainEvent {}

  record VerificationChanged(
      String companyId, String technicianId, Content.OfVerification verification)
      implements NotifiableDomainEvent {}
}
