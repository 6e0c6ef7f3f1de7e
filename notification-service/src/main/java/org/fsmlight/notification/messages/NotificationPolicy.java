package org.fsmlight.notification.message;

import static org.fsmlight.notification.message.Template.CALL_CANCELLED;
import static org.fsmlight.notification.message.Template.DATE_CHANGED;
import static org.fsmlight.notification.message.Template.DATE_DEFINED;
import static org.fsmlight.notification.message.Template.DATE_OPEN;
import static org.fsmlight.notification.message.Template.TECHNICIAN_ASSIGNED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_CALL_CANCELLED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_DATE_CHANGED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_UNASSIGNED;

import org.fsmlight.notification.message.CallState.End;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a message about a call is released: the difference between what its recipient
 * believes and what holds now. What happened and was taken back in between is nobody's news.
 */
public sealed interface Release {

  /** Say this; afterwards the recipient believes that. */
  record Say(Template template, Told told) implements Release {}

  /** Say nothing. */
  record Nothing(String why) implements Release {}

  Nothing NOTHING_NEW = new Nothing("nothing new since the last message");
  Nothing OVER = new Nothing("the call is over");
  Nothing TAKEN = new Nothing("another company took the request");

  static Release decide(Recipient recipient, @Nullable Told told, CallState now) {
    if (now.end() == End.COMPLETED) {
      return OVER;
    }
    String account = recipient.id();
    return account == null ? toClient(told, now) : toTechnician(account, told, now);
  }

  /** What is said of a request as it was wished for. */
  static Release ofRequest(Template template, @Nullable Told told, Told wished, Standing standing) {
    return switch (template) {
      case REQUEST_UNANSWERED ->
          standing.takenElsewhere() ? TAKEN : new Say(template, Told.NOTHING);
      case REQUEST_ACCEPTED -> {
        if (told == null) {
          yield new Say(template, wished);
        }
        yield told.concerned() ? new Say(template, told.repeated()) : OVER;
      }
      default -> new Say(template, Told.NOTHING);
    };
  }

  private static Release toClient(@Nullable Told told, CallState now) {
    Told before = told == null ? Told.NOTHING : told;
    if (now.end() == End.CANCELLED) {
      boolean knows = told != null && !told.concerned();
      return knows ? NOTHING_NEW : new Say(CALL_CANCELLED, before.without(now, false));
    }
    Told after = Told.of(now);
    if (after.saysTheSameAs(new Told(true, before.start(), before.durationMinutes(), null, null))) {
      return NOTHING_NEW;
    }
    if (after.start() == null) {
      return new Say(DATE_OPEN, before.without(now, true));
    }
    return new Say(before.start() == null ? DATE_DEFINED : DATE_CHANGED, after);
  }

  private static Release toTechnician(String account, @Nullable Told told, CallState now) {
    Told before = told == null ? Told.NOTHING : told;
    if (now.end() == End.CANCELLED) {
      return before.concerned()
          ? new Say(TECHNICIAN_CALL_CANCELLED, before.without(now, false))
          : OVER;
    }
    if (!now.isFor(account)) {
      return before.concerned() ? new Say(TECHNICIAN_UNASSIGNED, Told.NOTHING) : NOTHING_NEW;
    }
    Told after = Told.of(now);
    if (!before.concerned()) {
      return new Say(TECHNICIAN_ASSIGNED, after);
    }
    return before.saysTheSameAs(after) ? NOTHING_NEW : new Say(TECHNICIAN_DATE_CHANGED, after);
  }
}
