package org.fsmlight.notification.message;

/** What becomes of the wish to send a message again. */
public sealed interface Resending {

  /** It is queued; keep the state after it. */
  record Queued(Correspondence after, Message message) implements Resending {}

  /** It is not; that is why. */
  record Refused(Message message, Why why) implements Resending {}

  /** Why a message is not sent again. */
  enum Why {
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
