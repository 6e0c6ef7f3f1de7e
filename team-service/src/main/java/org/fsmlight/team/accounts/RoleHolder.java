package org.fsmlight.team.accounts;

import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;

/**
 * Somebody in one of their roles.
 *
 * @param active whether they may act in it: not while they are only invited, and not once they have
 *     left or are deactivated
 */
public record RoleHolder(
    Account.Part role,
    PersonName name,
    EmailAddress email,
    Language language,
    Credentials credentials,
    boolean active) {}
