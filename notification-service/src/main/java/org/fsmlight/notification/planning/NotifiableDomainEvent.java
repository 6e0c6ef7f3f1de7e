package org.fsmlight.notification.planning;

import java.time.Instant;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Content;
import org.jspecify.annotations.Nullable;

/** What can happen that somebody is told. */
public sealed interface Fact {

  record RequestReceived(Booking booking, @Nullable Instant start, int durationMinutes)
      implements Fact {}

  record RequestAccepted(Booking booking, @Nullable Instant start, int durationMinutes)
      implements Fact {}

  /** Taken back before anybody decided; afterwards it is the call that is cancelled. */
  record RequestWithdrawn(
      Booking booking, @Nullable Instant start, int durationMinutes, Content.Report why)
      implements Fact {}

  record RequestExpired(Booking booking, @Nullable Instant start, int durationMinutes)
      implements Fact {}

  record DateDefined(Booking booking, CallState call) implements Fact {}

  record DateChanged(Booking booking, CallState call) implements Fact {}

  /** Assigned, reassigned or unassigned. */
  record TechnicianChanged(Booking booking, CallState call, @Nullable String previousTechnicianId)
      implements Fact {}

  /** The author took the last change back: the call is as before it. */
  record ChangeUndone(Booking booking, CallState call) implements Fact {}

  record CallCancelled(Booking booking, CallState call, Content.Report why) implements Fact {}

  record CannotComplete(Booking booking, CallState call, Content.Report why) implements Fact {}

  record CallCompleted(Booking booking, CallState call, Content.Report work) implements Fact {}

  record TechnicianInvited(String companyId, String technicianId, Content.OfInvitation invitation)
      implements Fact {}

  record DispatcherInvited(String companyId, String dispatcherId, Content.OfInvitation invitation)
      implements Fact {}

  record SignUpRequested(String companyId, String signUpId, Content.OfAccess access)
      implements Fact {}

  record PasswordResetRequested(String companyId, String accountId, Content.OfAccess access)
      implements Fact {}

  record PasswordChanged(String companyId, String accountId, Content.OfAccess access)
      implements Fact {}

  record VerificationChanged(
      String companyId, String technicianId, Content.OfVerification verification) implements Fact {}
}
