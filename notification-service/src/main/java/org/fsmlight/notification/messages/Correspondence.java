package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fsmlight.notification.messages.MessageState.Held;
import org.fsmlight.notification.messages.MessageState.Open;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * All messages to one recipient about one subject through one channel. It is stored as one
 * document: adding a message, folding older ones into it, leasing it and recording its delivery are
 * single writes. Repeated or reordered events therefore never lead to a second message. At most one
 * message is being sent at a time.
 *
 * @param serviceCallId the request or call; absent if the subject is another one
 * @param lastNotified the state that the last delivered message described; absent before the first
 */
public record Correspondence(
    String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    Recipient recipient,
    Channel channel,
    @Nullable LastNotified lastNotified,
    List<Message> messages) {

  /** An empty correspondence, not stored yet. */
  public static Correspondence about(
      String companyId,
      @Nullable String serviceCallId,
      String subject,
      Recipient recipient,
      Channel channel) {
    var id = subject + "/" + recipient + "/" + channel;
    return new Correspondence(id, 0, companyId, serviceCallId, recipient, channel, null, List.of());
  }

  public Optional<Message> message(String messageId) {
    return messages.stream().filter(message -> message.id().equals(messageId)).findFirst();
  }

  /** Adds a message and folds older ones into it. Returns empty if it was added before. */
  public Optional<Correspondence> add(Message added, Instant now) {
    return message(added.id()).isPresent()
        ? Optional.empty()
        : Optional.of(containing(NotificationPolicy.fold(messages, added, now)));
  }

  /** The time of the next action; empty if all messages are settled. */
  public Optional<Instant> dueAt() {
    return head().map(Correspondence::dueAt);
  }

  /**
   * Decides the next action.
   *
   * @param current the state of the request or call, used where it is newer than the message's
   */
  public DeliveryDecision next(Instant now, CurrentState current, Lease lease) {
    var head = head().orElse(null);
    if (head == null) {
      return new DeliveryDecision.Idle();
    }
    if (dueAt(head).isAfter(now)) {
      return new DeliveryDecision.Wait(dueAt(head));
    }
    if (head.isDecided()) {
      return send(head, lease);
    }
    return switch (NotificationPolicy.decide(head, recipient, lastNotified, current)) {
      case Statement.Say say -> send(head.decided(say), lease);
      case Statement.Nothing(var reason) -> {
        var withdrawn = head.settled(new Withdrawn(reason, now, null));
        yield new DeliveryDecision.Settled(
            replacing(withdrawn).takingBackWith(withdrawn, now), withdrawn);
      }
    };
  }

  /** Whether {@link #next} depends on the current state of the request or call. */
  public boolean dependsOnCurrentState() {
    return head()
        .filter(head -> !head.isDecided() && NotificationPolicy.dependsOnCurrentState(head))
        .isPresent();
  }

  /** Adds a message that replaces no other. */
  Correspondence with(Message added) {
    return containing(Stream.concat(messages.stream(), Stream.of(added)).toList());
  }

  /** Extends a lease. Returns this state if the lease's holder is not sending the message. */
  public Correspondence extend(String messageId, Lease lease) {
    return change(
        messageId,
        message -> message.isLeasedBy(lease.holder()),
        message -> message.extended(lease));
  }

  /** Records a delivery, and what the recipient has been notified of by it. */
  public Correspondence sent(String messageId, Instant now) {
    var delivered = change(messageId, Message::isOpen, message -> message.settled(new Sent(now)));
    var notified = message(messageId).map(Message::lastNotified).orElse(null);
    return delivered == this || notified == null ? delivered : delivered.notifiedOf(notified);
  }

  /** Settles a message. Returns this state if the message is settled already. */
  public Correspondence settle(String messageId, Settled end) {
    return change(messageId, Message::isOpen, message -> message.settled(end));
  }

  /** Queues a message again. Returns this state if another instance has taken over. */
  public Correspondence retry(String messageId, String holder, Attempt attempt) {
    return change(
        messageId, message -> message.isLeasedBy(holder), message -> message.retried(attempt));
  }

  public Correspondence reached(String messageId, Set<String> devices) {
    return devices.isEmpty()
        ? this
        : change(messageId, Message::isOpen, message -> message.reaching(devices));
  }

  /** Queues the message that an instance of that name was sending when it died, if any. */
  public Optional<Correspondence> abandonedBy(String holder, Instant now) {
    return messages.stream()
        .filter(message -> message.isLeasedBy(holder))
        .findFirst()
        .map(message -> replacing(message.abandoned(now)));
  }

  /**
   * Removes personal data. Returns empty if there is none. An instance that is sending a message at
   * that moment records nothing afterwards.
   */
  public Optional<Correspondence> erased(Instant now) {
    return messages.stream().allMatch(Message::isErased)
        ? Optional.empty()
        : Optional.of(containing(messages.stream().map(each -> each.erased(now)).toList()));
  }

  /** The next message: a queued one before held ones, so that messages arrive in order. */
  private Optional<Message> head() {
    return messages.stream()
        .filter(message -> message.state() instanceof Queued)
        .findFirst()
        .or(
            () ->
                messages.stream()
                    .filter(message -> message.state() instanceof Held)
                    .min(Comparator.comparing(Correspondence::dueAt)));
  }

  private static Instant dueAt(Message open) {
    return ((Open) open.state()).dueAt();
  }

  private DeliveryDecision send(Message decided, Lease lease) {
    var leased = decided.leased(lease);
    return new DeliveryDecision.Send(replacing(leased), leased);
  }

  /** Withdraws the messages that were folded into an undo that turned out to be no news. */
  private Correspondence takingBackWith(Message undo, Instant now) {
    return undo.template() != Template.CHANGE_UNDONE
        ? this
        : containing(
            messages.stream()
                .map(message -> message.takenBackWith(undo, "taken back by its author", now))
                .toList());
  }

  private Correspondence change(
      String messageId, Predicate<Message> condition, UnaryOperator<Message> change) {
    return message(messageId).filter(condition).map(change).map(this::replacing).orElse(this);
  }

  private Correspondence replacing(Message changed) {
    return containing(
        messages.stream()
            .map(message -> message.id().equals(changed.id()) ? changed : message)
            .toList());
  }

  private Correspondence notifiedOf(LastNotified notified) {
    return new Correspondence(
        id, version, companyId, serviceCallId, recipient, channel, notified, messages);
  }

  private Correspondence containing(List<Message> after) {
    return new Correspondence(
        id,
        version + 1,
        companyId,
        serviceCallId,
        recipient,
        channel,
        lastNotified,
        List.copyOf(after));
  }
}
