package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fsmlight.notification.messages.MessageState.Open;
import org.fsmlight.notification.messages.MessageState.Queued;

/** The order in which the open messages of a correspondence are sent. */
record MessageQueue(List<Message> messages) {

  /**
   * The next message: the one being sent; else a queued one before held ones, so that messages
   * arrive in order. A message that only some devices lack delays no other.
   */
  Optional<Message> head() {
    return messages.stream()
        .filter(Message::isLeased)
        .findFirst()
        .or(
            () ->
                messages.stream()
                    .filter(each -> each.state() instanceof Queued && !each.isPartlyDelivered())
                    .findFirst())
        .or(
            () ->
                messages.stream()
                    .filter(each -> each.isHeld() || each.isPartlyDelivered())
                    .min(Comparator.comparing(MessageQueue::dueAt)));
  }

  /** A partly delivered message about a call of which a newer message is due. */
  Optional<Message> superseded(Instant now) {
    return messages.stream()
        .filter(each -> each.isPartlyDelivered() && each.isFoldable())
        .filter(each -> messages.stream().anyMatch(newer -> supersedes(newer, each, now)))
        .findFirst();
  }

  static Instant dueAt(Message open) {
    return ((Open) open.state()).dueAt();
  }

  private static boolean supersedes(Message newer, Message older, Instant now) {
    return newer.isOpen()
        && newer.isFoldable()
        && newer.stateVersion() > older.stateVersion()
        && !dueAt(newer).isAfter(now);
  }
}
