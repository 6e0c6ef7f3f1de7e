package org.fsmlight.notification.messages;

import static org.fsmlight.notification.messages.Template.CALL_CANCELLED;
import static org.fsmlight.notification.messages.Template.DATE_CHANGED;
import static org.fsmlight.notification.messages.Template.DATE_DEFINED;
import static org.fsmlight.notification.messages.Template.DATE_OPEN;
import static org.fsmlight.notification.messages.Template.REQUEST_ACCEPTED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_ASSIGNED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_CALL_CANCELLED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_DATE_CHANGED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_UNASSIGNED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fsmlight.notification.messages.CallState.End;
import org.fsmlight.notification.messages.Statement.Nothing;
import org.fsmlight.notification.messages.Statement.Say;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is sent to a recipient, in three steps: whether a planned message is skipped, which
 * unsent messages a newer one replaces, and, when a message is due, what it says. A message says
 * the difference between the recipient's last notified state and the current one. A change that was
 * undone in the meantime leads to no message.
 */
public final class NotificationPolicy {

  static final Nothing NOTHING_NEW = new Nothing("nothing new since the last message");
  static final Nothing OVER = new Nothing("the call is over");
  static final Nothing DECIDED = new Nothing("the request was decided");
  static final Nothing NO_LONGER_TRUE = new Nothing("it no longer holds");
  static final Nothing TAKEN = new Nothing("another company took the request");

  private NotificationPolicy() {}

  /**
   * The reason for which a planned message is never sent.
   *
   * @param age the time since the event that led to the message
   */
  public static Optional<SkipReason> skipReason(
      Recipient recipient, Content content, Duration age, Duration maxAge) {
    if (recipient.role() == Recipient.Role.CLIENT && content instanceof Content.OfBooking about) {
      if (about.booking().amazon()) {
        return Optional.of(SkipReason.AMAZON);
      }
      if (about.booking().client().email() == null) {
        return Optional.of(SkipReason.NO_EMAIL);
      }
    }
    return age.compareTo(maxAge) > 0 ? Optional.of(SkipReason.TOO_OLD) : Optional.empty();
  }

  /**
   * Adds a message. Of the messages about states of the same call or technician that are surely
   * unsent, the one about the newest state remains; the others are folded into it.
   */
  static List<Message> fold(List<Message> messages, Message added, Instant now) {
    var after = new ArrayList<>(messages);
    if (!added.isFoldable() || !added.isOpen()) {
      after.add(added);
      return after;
    }
    var newest =
        messages.stream()
            .filter(Message::isFoldable)
            .max(Comparator.comparingLong(Message::stateVersion))
            .filter(known -> known.stateVersion() >= added.stateVersion());
    if (newest.isPresent()) {
      after.add(added.foldedInto(newest.get(), now));
    } else {
      after.replaceAll(
          older ->
              older.isFoldable() && older.isSurelyUnsent() ? older.foldedInto(added, now) : older);
      after.add(added);
    }
    return after;
  }

  /** Decides what a due message says, given the recipient's last notified state. */
  static Statement decide(
      Message message, Recipient recipient, @Nullable LastNotified last, CurrentState current) {
    var template = message.template();
    return switch (message.content()) {
      case Content.OfCall(var booking, var planned) -> {
        var call = planned.newerOf(current.call());
        yield aboutCall(recipient, last, new Content.OfCall(booking, call));
      }
      case Content.OfRequest request when template == REQUEST_ACCEPTED ->
          aboutAcceptance(request, last);
      case Content.OfRequest _
          when template == Template.REQUEST_UNANSWERED && current.takenElsewhere() ->
          TAKEN;
      case Content.OfRequest _,
          Content.OfReport _,
          Content.OfInvitation _,
          Content.OfAccess _,
          Content.OfVerification _ ->
          new Say(template, message.content(), LastNotified.NOTHING);
    };
  }

  /**
   * Decides what the repetition of a message says: what holds now. If the recipient has been
   * notified of that, the message is repeated unchanged, provided that it says so.
   *
   * @param said the state that the first message of the text described; absent if none was decided
   */
  static Statement decideAgain(
      Message message,
      @Nullable LastNotified said,
      Recipient recipient,
      @Nullable LastNotified last,
      CurrentState current) {
    return switch (message.content()) {
      case Content.OfCall(var booking, var planned) -> {
        var call = planned.newerOf(current.call());
        var fresh = aboutCall(recipient, last, new Content.OfCall(booking, call));
        yield fresh instanceof Nothing(var reason)
            ? repeated(message, said, recipient, call, reason)
            : fresh;
      }
      case Content.OfRequest request when message.template() == REQUEST_ACCEPTED ->
          acceptanceAgain(request, last, current.call());
      case Content.OfRequest _
          when message.template() == Template.REQUEST_RECEIVED && current.decided() ->
          DECIDED;
      case Content.OfRequest _,
          Content.OfReport _,
          Content.OfInvitation _,
          Content.OfAccess _,
          Content.OfVerification _ ->
          decide(message, recipient, last, current);
    };
  }

  private static Statement repeated(
      Message message,
      @Nullable LastNotified said,
      Recipient recipient,
      CallState call,
      String otherwise) {
    if (said == null || call.end() == End.COMPLETED) {
      return new Nothing(otherwise);
    }
    var account = recipient.id();
    var concerned = call.end() == null && (account == null || call.isAssignedTo(account));
    var holds = concerned ? LastNotified.of(call).saysTheSameAs(said) : !said.concerned();
    return holds ? new Say(message.template(), message.content(), said) : NO_LONGER_TRUE;
  }

  private static Statement acceptanceAgain(
      Content.OfRequest request, @Nullable LastNotified last, @Nullable CallState call) {
    if (call != null && call.end() != null) {
      return OVER;
    }
    if (call == null || last != null) {
      return aboutAcceptance(request, last);
    }
    var now = new Content.OfRequest(request.booking(), call.start(), call.durationMinutes());
    return new Say(REQUEST_ACCEPTED, now, LastNotified.of(call));
  }

  /** Whether the decision depends on the current state of the request or call. */
  static boolean dependsOnCurrentState(Message message) {
    return message.content() instanceof Content.OfCall
        || message.template() == Template.REQUEST_UNANSWERED
        || message.content() instanceof Content.OfRequest && message.origin().resend() != null;
  }

  /** An acceptance consumed after a message about a date repeats that date. */
  private static Statement aboutAcceptance(Content.OfRequest request, @Nullable LastNotified last) {
    if (last == null) {
      var wished = LastNotified.of(request.start(), request.durationMinutes());
      return new Say(REQUEST_ACCEPTED, request, wished);
    }
    var repeated = new Content.OfRequest(request.booking(), last.start(), last.durationMinutes());
    return last.concerned() ? new Say(REQUEST_ACCEPTED, repeated, last.repeated()) : OVER;
  }

  private static Statement aboutCall(
      Recipient recipient, @Nullable LastNotified last, Content.OfCall content) {
    if (content.call().end() == End.COMPLETED) {
      return OVER;
    }
    var account = recipient.id();
    return account == null ? toClient(last, content) : toTechnician(account, last, content);
  }

  private static Statement toClient(@Nullable LastNotified last, Content.OfCall content) {
    var now = content.call();
    var before = last == null ? LastNotified.NOTHING : last;
    if (now.end() == End.CANCELLED) {
      var knows = last != null && !last.concerned();
      return knows ? NOTHING_NEW : new Say(CALL_CANCELLED, content, before.without(now, false));
    }
    var after = LastNotified.of(now);
    if (after.saysTheSameAs(LastNotified.of(before.start(), before.durationMinutes()))
        && !before.isDoubtful()) {
      return NOTHING_NEW;
    }
    if (after.start() == null) {
      return new Say(DATE_OPEN, content, before.without(now, true));
    }
    return new Say(before.start() == null ? DATE_DEFINED : DATE_CHANGED, content, after);
  }

  private static Statement toTechnician(
      String account, @Nullable LastNotified last, Content.OfCall content) {
    var now = content.call();
    var before = last == null ? LastNotified.NOTHING : last;
    if (now.end() == End.CANCELLED) {
      return before.concerned()
          ? new Say(TECHNICIAN_CALL_CANCELLED, content, before.without(now, false))
          : OVER;
    }
    if (!now.isAssignedTo(account)) {
      return before.concerned()
          ? new Say(TECHNICIAN_UNASSIGNED, content, LastNotified.NOTHING)
          : NOTHING_NEW;
    }
    var after = LastNotified.of(now);
    var same = before.saysTheSameAs(after);
    if (!before.concerned() || same && before.isDoubtful()) {
      return new Say(TECHNICIAN_ASSIGNED, content, after);
    }
    return same ? NOTHING_NEW : new Say(TECHNICIAN_DATE_CHANGED, content, after);
  }
}
