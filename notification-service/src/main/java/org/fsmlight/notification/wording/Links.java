package org.fsmlight.notification.wording;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.jspecify.annotations.Nullable;

/** The links in mails to people who have an account, or are about to. */
final class Links {

  private final String publicUrl;
  private final UnaryOperator<String> unseal;

  Links(String publicUrl, UnaryOperator<String> unseal) {
    this.publicUrl = publicUrl;
    this.unseal = unseal;
  }

  List<Letter.Action> of(Correspondence correspondence, Message message, Phrases phrases) {
    var action = message.template().slug() + ".action";
    return switch (message.content()) {
      case Content.OfInvitation invitation ->
          List.of(link(phrases, action, "/invitation/" + open(invitation.sealedToken())));
      case Content.OfAccess access -> ofAccess(message.template(), access, phrases, action);
      case Content.OfBooking _, Content.OfVerification _ ->
          correspondence.recipient().role() == Recipient.Role.DISPATCHER && phrases.has(action)
              ? List.of(link(phrases, action, "/board?call=" + correspondence.serviceCallId()))
              : List.of();
    };
  }

  private List<Letter.Action> ofAccess(
      Template template, Content.OfAccess access, Phrases phrases, String action) {
    return switch (template) {
      case SIGN_UP_REQUESTED ->
          List.of(link(phrases, action, "/invitation/" + open(access.sealedToken())));
      case PASSWORD_RESET_REQUESTED ->
          List.of(link(phrases, action, "/reset/" + open(access.sealedToken())));
      case ACCOUNT_EXISTS ->
          List.of(
              link(phrases, action, "/login"),
              link(phrases, template.slug() + ".other-action", "/forgot"));
      default -> List.of(link(phrases, action, "/forgot"));
    };
  }

  private Letter.Action link(Phrases phrases, String action, String path) {
    return new Letter.Action(phrases.raw(action), publicUrl + path);
  }

  private String open(@Nullable String sealedToken) {
    try {
      if (sealedToken != null) {
        return unseal.apply(sealedToken);
      }
    } catch (IllegalArgumentException foreign) {
      // refused like an absent token
    }
    throw new UnsendableMail("the link was sealed with another key");
  }
}
