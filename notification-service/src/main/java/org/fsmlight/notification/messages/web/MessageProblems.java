package org.fsmlight.notification.messages.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Refusal;
import org.springframework.http.HttpStatus;

/** The problems of commands to messages. */
final class MessageProblems {

  private MessageProblems() {}

  /**
   * @param correspondence the correspondence of the refused message
   */
  static Problem of(Refusal refusal, Correspondence correspondence) {
    return Problem.of(
            HttpStatus.CONFLICT, "not-resendable", "The message is not sent again", detail(refusal))
        .with("why", code(refusal))
        .with("current", MessageResponse.of(correspondence, refusal.message()));
  }

  private static String code(Refusal refusal) {
    return switch (refusal) {
      case Refusal.ClientErased _ -> "CLIENT_ERASED";
      case Refusal.NotYetSent _ -> "NOT_YET_SENT";
      case Refusal.NeverSent _ -> "NEVER_SENT";
      case Refusal.Outdated _ -> "OUTDATED";
      case Refusal.NoLongerTrue _ -> "NO_LONGER_TRUE";
      case Refusal.LinkExpired _ -> "LINK_EXPIRED";
      case Refusal.OnItsWay _ -> "ON_ITS_WAY";
      case Refusal.TooOften _ -> "TOO_OFTEN";
    };
  }

  private static String detail(Refusal refusal) {
    return switch (refusal) {
      case Refusal.ClientErased _ -> "Its client was erased: nothing is left of what it said.";
      case Refusal.NotYetSent _ ->
          "It is still to be sent: wait, or look at the ledger why it takes so long.";
      case Refusal.NeverSent _ ->
          "It was never meant to go out, and its ledger entry says why: mend that, and the next"
              + " message will go.";
      case Refusal.Outdated _ -> "A newer message says what holds now. Send that one again.";
      case Refusal.NoLongerTrue(_, var reason) ->
          "What it said does not hold any more: " + reason + ".";
      case Refusal.LinkExpired _ -> "Its link no longer works. Invite again.";
      case Refusal.OnItsWay _ -> "It is on its way again already.";
      case Refusal.TooOften _ -> "It was sent again five times. Call instead.";
    };
  }
}
