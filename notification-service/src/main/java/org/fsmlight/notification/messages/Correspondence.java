package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that one recipient is told about one matter through one channel. It is one document: that a
 * fact has made its message, what the message folds, what the recipient believes and what is being
 * sent change in one write, so neither repetition nor disorder of facts makes a second message. One
 * message at a time is under way.
 *
 * @param serviceCallId the request or call; absent when the matter is another one
 * @param told what the recipient believes; absent before the first message
 */
public record Correspondence(
    String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    Recipient recipient,
    Channel channel,
    @Nullable Told told,
    List<Message> messages) {

  /** An empty one, not stored yet. */
  public static Correspondence about(
      String companyId,
      @Nullable String serviceCallId,
      String matter,
      Recipient recipient,
      Channel channel) {
    String id = matter + "/" + recipient + "/" + channel;
    return new Correspondence(id, 0, companyId, serviceCallId, recipient, channel, null, List.of());
  }

  public Optional<Message> message(String messageId) {
    return messages.stream().filter(message -> message.id().equals(messageId)).findFirst();
  }

  /** Takes a message in, folding what is older and not sent; empty when it is in already. */
  public Optional<Correspondence> add(Message added, Instant now) {
    if (message(added.id()).isPresent()) {
      return Optional.empty();
    }
    List<Message> after = new ArrayList<>(messages);
    if (!added.foldable() || !added.open()) {
      after.add(added);
      return Optional.of(next(told, after));
    }
    Optional<Message> newest =
        messages.stream()
            .filter(Message::foldable)
            .max(Comparator.comparingLong(Message::stateVersion));
    if (newest.isPresent() && newest.get().stateVersion() >= added.stateVersion()) {
      after.add(added.fold(newest.get(), now));
    } else {
      after.replaceAll(
          older -> older.foldable() && older.surelyUnsent() ? older.fold(added, now) : older);
      after.add(added);
    }
    return Optional.of(next(told, after));
  }

  /** When there is something to do; empty when everything is settled. */
  public Optional<Instant> dueAt() {
    return head().map(Message::dueAt);
  }

  /** What is to be done now, the matter standing as {@code current} says if that is newer. */
  public Turn turn(Instant now, Standing current, Lease lease) {
    Message head = head().orElse(null);
    if (head == null) {
      return new Turn.Idle();
    }
    if (head.dueAt().isAfter(now)) {
      return new Turn.Wait(head.dueAt());
    }
    if (!head.decided()) {
      switch (decide(head, current)) {
        case Release.Nothing(String why) -> {
          Message withdrawn = head.settle(State.WITHDRAWN, why, now);
          return new Turn.Settled(replace(withdrawn).withUndone(withdrawn, now), withdrawn);
        }
        case Release.Say(Template template, Told believing) ->
            head = head.decide(template, saying(head, current), believing);
      }
    }
    Message claimed = head.claim(lease);
    return new Turn.Send(replace(claimed), claimed);
  }

  /** Whether what is to be done next needs to know where the matter stands. */
  public boolean dependsOnTheMatter() {
    return head()
        .filter(head -> !head.decided())
        .filter(
            head ->
                head.content() instanceof Content.OfCall
                    || head.template() == Template.REQUEST_UNANSWERED)
        .isPresent();
  }

  /** The same with one more message, which folds none. */
  Correspondence with(Message added) {
    List<Message> after = new ArrayList<>(messages);
    after.add(added);
    return next(told, after);
  }

  /** The same when the message is not, or not any more, being sent by the lease's holder. */
  public Correspondence extend(String messageId, Lease lease) {
    return change(
        messageId, message -> message.isSentBy(lease.holder()), message -> message.extend(lease));
  }

  /** The other side took it: from now on the recipient believes what it said. */
  public Correspondence sent(String messageId, Instant now) {
    Correspondence noted =
        change(messageId, Message::open, message -> message.settle(State.SENT, null, now));
    Told believing = message(messageId).map(Message::told).orElse(null);
    return noted == this || believing == null ? noted : noted.believing(believing);
  }

  /** The same when it is settled already. */
  public Correspondence settled(String messageId, State end, String why, Instant now) {
    return change(messageId, Message::open, message -> message.settle(end, why, now));
  }

  /** The same when another instance has taken over. */
  public Correspondence retry(String messageId, String holder, Attempt attempt) {
    return change(
        messageId, message -> message.isSentBy(holder), message -> message.retry(attempt));
  }

  public Correspondence reached(String messageId, Set<String> devices) {
    return devices.isEmpty()
        ? this
        : change(messageId, Message::open, message -> message.reached(devices));
  }

  /** What an instance of that name was sending when it died may be sent at once. */
  public Optional<Correspondence> abandonedBy(String holder, Instant now) {
    return messages.stream()
        .filter(message -> message.lease() != null && message.lease().holder().equals(holder))
        .findFirst()
        .map(message -> replace(message.abandoned(now)));
  }

  /** The same naming no client; empty when it names none. Who is sending just now notes nothing. */
  public Optional<Correspondence> erased(Instant now) {
    return messages.stream().allMatch(Message::isErased)
        ? Optional.empty()
        : Optional.of(next(told, messages.stream().map(each -> each.erased(now)).toList()));
  }

  /** What is under way comes first, so that nobody hears things in the wrong order. */
  private Optional<Message> head() {
    return messages.stream()
        .filter(message -> message.state() == State.QUEUED)
        .findFirst()
        .or(
            () ->
                messages.stream()
                    .filter(message -> message.state() == State.HELD)
                    .min(Comparator.comparing(Message::dueAt)));
  }

  private Release decide(Message message, Standing current) {
    return switch (message.content()) {
      case Content.OfCall(_, CallState call) ->
          Release.decide(recipient, told, call.newerOf(current.call()));
      case Content.OfRequest(_, Instant wished, int minutes) ->
          Release.ofRequest(message.template(), told, Told.of(wished, minutes), current);
      case Content.OfReport _,
          Content.OfInvitation _,
          Content.OfAccess _,
          Content.OfVerification _ ->
          new Release.Say(message.template(), Told.NOTHING);
    };
  }

  private Content saying(Message message, Standing current) {
    return switch (message.content()) {
      case Content.OfCall(Booking booking, CallState call) ->
          new Content.OfCall(booking, call.newerOf(current.call()));
      case Content.OfRequest(Booking booking, _, _)
          when told != null && message.template() == Template.REQUEST_ACCEPTED ->
          new Content.OfRequest(booking, told.start(), told.durationMinutes());
      case Content other -> other;
    };
  }

  /** What was folded into an undo that is no news was taken back itself. */
  private Correspondence withUndone(Message undo, Instant now) {
    if (undo.template() != Template.CHANGE_UNDONE) {
      return this;
    }
    return next(
        told,
        messages.stream()
            .map(
                message ->
                    undo.id().equals(message.into())
                        ? message.settle(State.WITHDRAWN, "taken back by its author", now)
                        : message)
            .toList());
  }

  private Correspondence change(
      String messageId, Predicate<Message> provided, UnaryOperator<Message> how) {
    return message(messageId).filter(provided).map(how).map(this::replace).orElse(this);
  }

  private Correspondence replace(Message changed) {
    return next(
        told,
        messages.stream()
            .map(message -> message.id().equals(changed.id()) ? changed : message)
            .toList());
  }

  private Correspondence believing(Told believed) {
    return new Correspondence(
        id, version, companyId, serviceCallId, recipient, channel, believed, messages);
  }

  private Correspondence next(@Nullable Told believed, List<Message> after) {
    return new Correspondence(
        id,
        version + 1,
        companyId,
        serviceCallId,
        recipient,
        channel,
        believed,
        List.copyOf(after));
  }
}
