package org.fsmlight.notification.message;

import static org.fsmlight.notification.message.Template.DATE_CHANGED;
import static org.fsmlight.notification.message.Template.DATE_DEFINED;
import static org.fsmlight.notification.message.Template.DATE_OPEN;
import static org.fsmlight.notification.message.Template.TECHNICIAN_ASSIGNED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_DATE_CHANGED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_UNASSIGNED;

import java.util.Objects;
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

  static Release decide(Recipient recipient, @Nullable Told told, CallState now) {
    if (now.over()) {
      return OVER;
    }
    String account = recipient.id();
    Told before = told == null ? Told.NOTHING : told;
    return account == null ? toClient(before, now) : toTechnician(account, before, now);
  }

  private static Release toClient(Told before, CallState now) {
    Told after = Told.of(now);
    if (Objects.equals(before.start(), after.start())
        && before.durationMinutes() == after.durationMinutes()) {
      return NOTHING_NEW;
    }
    if (after.start() == null) {
      return new Say(DATE_OPEN, after);
    }
    return new Say(before.start() == null ? DATE_DEFINED : DATE_CHANGED, after);
  }

  private static Release toTechnician(String account, Told before, CallState now) {
    if (!now.isFor(account)) {
      return before.concerned() ? new Say(TECHNICIAN_UNASSIGNED, Told.NOTHING) : NOTHING_NEW;
    }
    Told after = Told.of(now);
    if (!before.concerned()) {
      return new Say(TECHNICIAN_ASSIGNED, after);
    }
    return before.equals(after) ? NOTHING_NEW : new Say(TECHNICIAN_DATE_CHANGED, after);
  }
}
