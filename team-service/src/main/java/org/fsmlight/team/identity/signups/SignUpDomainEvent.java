package org.fsmlight.team.identity.signups;

import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.organization.contacts.Language;
import org.jspecify.annotations.Nullable;

/** A change of a sign-up that is published. */
public sealed interface SignUpDomainEvent {

  /**
   * A sign-up was requested.
   *
   * @param addressee receives the link, or the news that the address has an account
   * @param token null when there is no link
   */
  record Requested(Addressee addressee, @Nullable OneTimeToken token)
      implements SignUpDomainEvent {}

  /** The recipient of a mail, as named in the request or by the existing account. */
  record Addressee(String firstName, String lastName, EmailAddress email, Language language) {}
}
