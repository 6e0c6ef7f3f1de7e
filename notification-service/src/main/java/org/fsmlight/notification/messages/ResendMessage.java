package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.springframework.stereotype.Component;

/**
 * Sends a message again, as a message of its own that says what holds now. Accepted are messages
 * that were sent or failed, unless a newer message describes the current state, or nothing of the
 * message holds any more.
 */
@Component
public final class ResendMessage {

  private static final int MAX_REPETITIONS = 5;

  private final Correspondences correspondences;
  private final CurrentStates states;
  private final DeliverySchedule schedule;

  public ResendMessage(
      Correspondences correspondences, CurrentStates states, DeliverySchedule schedule) {
    this.correspondences = correspondences;
    this.states = states;
    this.schedule = schedule;
  }

  /** Returns empty if there is no such message. */
  public Optional<Decision> resend(String messageId, Actor actor, Instant now) {
    var decision =
        CompareAndSet.repeatWhilePresent(
            () ->
                correspondences
                    .ofMessage(messageId)
                    .flatMap(
                        found ->
                            found
                                .message(messageId)
                                .map(m -> decide(found, m, actor, now, currentState(found)))),
            this::save);
    decision.ifPresent(
        each -> {
          if (each instanceof Decision.Accepted(var after, _)) {
            schedule.due(after, now);
          }
        });
    return decision;
  }

  private boolean save(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var after, _) -> correspondences.save(after, after.version() - 1);
      case Decision.Refused _ -> true;
    };
  }

  private CurrentState currentState(Correspondence correspondence) {
    var id = correspondence.serviceCallId();
    return id == null ? CurrentState.UNKNOWN : states.currentState(id);
  }

  static Decision decide(
      Correspondence current, Message message, Actor actor, Instant now, CurrentState state) {
    var resend = message.origin().resend();
    var original = resend == null ? message.id() : resend.messageId();
    var repetitions =
        current.messages().stream().filter(other -> repeats(other, original)).toList();
    return refusal(current, message, repetitions, now)
        .<Decision>map(Decision.Refused::new)
        .orElseGet(
            () -> {
              var again =
                  current
                      .message(original)
                      .orElse(message)
                      .repeated(repetitions.size() + 1, actor, now);
              return Statements.toRecipient(current, again, state)
                      instanceof Statement.Nothing(var reason)
                  ? new Decision.Refused(new Refusal.NoLongerTrue(message, reason))
                  : new Decision.Accepted(current.with(again), again);
            });
  }

  private static Optional<Refusal> refusal(
      Correspondence current, Message message, List<Message> repetitions, Instant now) {
    if (message.isErased()) {
      return Optional.of(new Refusal.ClientErased(message));
    }
    if (message.isOpen()) {
      return Optional.of(new Refusal.NotYetSent(message));
    }
    if (!message.isMeantForDelivery()) {
      return Optional.of(new Refusal.NeverSent(message));
    }
    if (expiresAt(message.content()).filter(at -> at.isBefore(now)).isPresent()) {
      return Optional.of(new Refusal.LinkExpired(message));
    }
    if (isOutdated(current, message)) {
      return Optional.of(new Refusal.Outdated(message));
    }
    if (repetitions.stream().anyMatch(Message::isOpen)) {
      return Optional.of(new Refusal.OnItsWay(message));
    }
    return repetitions.size() >= MAX_REPETITIONS
        ? Optional.of(new Refusal.TooOften(message))
        : Optional.empty();
  }

  private static boolean isOutdated(Correspondence current, Message message) {
    return message.isFoldable()
        && current.messages().stream()
            .filter(
                other ->
                    other.isMeantForDelivery()
                        || message.content() instanceof Content.OfVerification)
            .anyMatch(other -> other.stateVersion() > message.stateVersion());
  }

  private static boolean repeats(Message message, String original) {
    var resend = message.origin().resend();
    return resend != null && resend.messageId().equals(original);
  }

  private static Optional<Instant> expiresAt(Content content) {
    return switch (content) {
      case Content.OfInvitation invitation -> Optional.of(invitation.expiresAt());
      case Content.OfAccess access -> Optional.ofNullable(access.expiresAt());
      case Content.OfBooking _, Content.OfVerification _ -> Optional.empty();
    };
  }
}
