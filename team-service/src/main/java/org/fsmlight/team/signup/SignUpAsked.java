package org.fsmlight.team.signup;

import java.time.Instant;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as it began, and who is written to.
 *
 * @param token absent when there is no link to send
 */
public record SignUpAsked(
    SignUp signUp, Addressee addressee, @Nullable InvitationToken token, Instant at) {

  /** Who reads the mail: as they named themselves, or as their account does. */
  public record Addressee(
      String firstName, String lastName, EmailAddress email, Language language) {}
}
