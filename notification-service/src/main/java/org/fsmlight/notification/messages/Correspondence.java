package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * All messages to one recipient about one subject through one channel. It is stored as one
 * document: adding a message, folding older ones into it, leasing it and recording its delivery are
 * single writes. Repeated or reordered events therefore never lead to a second message. At most one
 * message is being sent at a time. The file is long because it contains every change of the
 * document; the rules of the changes are in {@link NotificationPolicy} and {@link MessageQueue}.
 *
 * @param serviceCallId the request or call; absent if the subject is another one
 * @param lastNotified the state that the last delivered message described; absent before the first
 * @param devices the state that each device of the recipient was last notified of
 */
public record Correspondence(
    String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    Recipient recipient,
    Channel channel,
    @Nullable LastNotified lastNotified,
    NotifiedDevices devices,
    List<Message> messages) {

  private static final String SUPERSEDED = "a newer message informs the other devices";

  public Correspondence(
      String id,
      long version,
      String companyId,
      @Nullable String serviceCallId,
      Recipient recipient,
      Channel channel,
      @Nullable LastNotified lastNotified,
      List<Message> messages) {
    this(
        id,
        version,
        companyId,
        serviceCallId,
        recipient,
        channel,
        lastNotified,
        NotifiedDevices.NONE,
        messages);
  }

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
    return head().map(MessageQueue::dueAt);
  }

  /** Whether the next action repeats an attempt that has failed. */
  public boolean isRetrying() {
    return head().filter(head -> head.attempts().count() > 0).isPresent();
  }

  /** Settles the due message if the time in which it may be sent has passed. */
  public Optional<DeliveryDecision.Settled> overdue(Instant now, DeliveryLimits limits) {
    return head()
        .filter(head -> !MessageQueue.dueAt(head).isAfter(now))
        .flatMap(head -> limits.overdue(head, now).map(end -> settled(head, end)));
  }

  /**
   * Decides the next action.
   *
   * @param current the state of the request or call, used where it is newer than the message's
   */
  public DeliveryDecision next(Instant now, CurrentState current, Lease lease) {
    var superseded = new MessageQueue(messages).superseded(now);
    if (superseded.isPresent()) {
      return settled(superseded.get(), new Sent(now, SUPERSEDED));
    }
    var head = head().orElse(null);
    if (head == null) {
      return new DeliveryDecision.Idle();
    }
    if (MessageQueue.dueAt(head).isAfter(now)) {
      return new DeliveryDecision.Wait(MessageQueue.dueAt(head));
    }
    if (head.isDecided()) {
      return send(head, lease);
    }
    return switch (Statements.toRecipient(this, head, current)) {
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

  /** The decided message as one device needs it; empty if the device has received its content. */
  public Optional<Message> forDevice(Message message, String device) {
    return Statements.toDevice(this, message, device);
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
    return settle(messageId, new Sent(now));
  }

  /** Settles a message. Returns this state if the message is settled already. */
  public Correspondence settle(String messageId, Settled end) {
    return message(messageId)
        .filter(Message::isOpen)
        .map(message -> settled(message, end).after())
        .orElse(this);
  }

  /** Queues a message again. Returns this state if another instance has taken over. */
  public Correspondence retry(String messageId, String holder, Attempt attempt) {
    return message(messageId)
        .filter(message -> message.isLeasedBy(holder))
        .map(message -> replacing(message.retried(attempt)).notifiedOf(message, attempt.devices()))
        .orElse(this);
  }

  /** Records the devices that a message has reached, whichever instance has sent it. */
  public Correspondence reached(String messageId, ReachedDevices devices, Instant now) {
    return message(messageId)
        .filter(message -> message.isOpen() && !devices.equals(ReachedDevices.NONE))
        .map(message -> replacing(message.reaching(devices, now)).notifiedOf(message, devices))
        .orElse(this);
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

  private Optional<Message> head() {
    return new MessageQueue(messages).head();
  }

  private DeliveryDecision send(Message decided, Lease lease) {
    var leased = decided.leased(lease);
    return new DeliveryDecision.Send(replacing(leased), leased);
  }

  /**
   * Settles an open message. For a device that may have received it, and for the recipient of a
   * mail that may have arrived, the last notified state is doubtful: a later message informs them
   * anyway.
   */
  private DeliveryDecision.Settled settled(Message open, Settled end) {
    var settled = open.settled(end);
    var after = replacing(settled);
    var said = open.lastNotified();
    if (said == null || settled.state() instanceof Skipped) {
      return new DeliveryDecision.Settled(after, settled);
    }
    var last =
        settled.state() instanceof Sent
            ? said
            : open.isUncertain() ? said.orStill(lastNotified) : lastNotified;
    var byDevice = devices.doubtful(said, open.attempts().doubtful());
    return new DeliveryDecision.Settled(after.notified(last, byDevice), settled);
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

  private Correspondence notifiedOf(Message message, ReachedDevices tried) {
    var said = message.lastNotified();
    return said == null
        ? this
        : notified(
            tried.reached().isEmpty() ? lastNotified : said,
            devices.tried(tried, said, lastNotified));
  }

  private Correspondence notified(@Nullable LastNotified last, NotifiedDevices byDevice) {
    return state(version, last, byDevice, messages);
  }

  private Correspondence containing(List<Message> after) {
    return state(version + 1, lastNotified, devices, List.copyOf(after));
  }

  private Correspondence state(
      long version,
      @Nullable LastNotified lastNotified,
      NotifiedDevices devices,
      List<Message> messages) {
    return new Correspondence(
        id, version, companyId, serviceCallId, recipient, channel, lastNotified, devices, messages);
  }
}
