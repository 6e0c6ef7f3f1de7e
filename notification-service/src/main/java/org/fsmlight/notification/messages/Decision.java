package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the wish to send a message again. */
public sealed interface Resending {

  /** It is queued; keep the state after it. */
  record Queued(Correspondence after, Message message) implements Resending {}

  /** It is not; that is why. */
  record Refused(Message message, Why why) implements Resending {}

  int MOST = 5;

  /** A message that went out or failed goes again, unless a newer one says what holds now. */
  static Resending decide(Correspondence letters, Message message, String by, Instant now) {
    String original = message.resend() == null ? message.id() : message.resend().of();
    List<Message> before =
        letters.messages().stream()
            .filter(other -> other.resend() != null && other.resend().of().equals(original))
            .toList();
    Why not = refusal(letters, message, before, now);
    if (not != null) {
      return new Refused(message, not);
    }
    Message again = letters.message(original).orElse(message).again(before.size() + 1, by, now);
    return new Queued(letters.with(again), again);
  }

  private static @Nullable Why refusal(
      Correspondence letters, Message message, List<Message> before, Instant now) {
    if (message.isErased()) {
      return Why.CLIENT_ERASED;
    }
    if (message.open()) {
      return Why.NOT_YET_SENT;
    }
    if (!message.saysSomething()) {
      return Why.NEVER_SENT;
    }
    Instant expiresAt = expiry(message.content());
    if (expiresAt != null && expiresAt.isBefore(now)) {
      return Why.LINK_EXPIRED;
    }
    boolean outdated =
        message.foldable()
            && letters.messages().stream()
                .filter(Message::saysSomething)
                .anyMatch(other -> other.stateVersion() > message.stateVersion());
    if (outdated) {
      return Why.OUTDATED;
    }
    if (before.stream().anyMatch(Message::open)) {
      return Why.ON_ITS_WAY;
    }
    return before.size() >= MOST ? Why.TOO_OFTEN : null;
  }

  private static @Nullable Instant expiry(Content content) {
    return switch (content) {
      case Content.OfInvitation invitation -> invitation.expiresAt();
      case Content.OfAccess access -> access.expiresAt();
      case Content.OfBooking _, Content.OfVerification _ -> null;
    };
  }

  /** Why a message is not sent again. */
  enum Why {
    CLIENT_ERASED("Its client was erased: nothing is left of what it said."),
    NOT_YET_SENT("It is still to be sent: wait, or look at the ledger why it takes so long."),
    NEVER_SENT(
        "It was never meant to go out, and its ledger entry says why: mend that, and the next"
            + " message will go."),
    OUTDATED("A newer message says what holds now. Send that one again."),
    LINK_EXPIRED("Its link no longer works. Invite again."),
    ON_ITS_WAY("It is on its way again already."),
    TOO_OFTEN("It was sent again five times. Call instead.");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
