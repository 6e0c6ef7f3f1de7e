package org.fsmlight.team.identity.accounts;

import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;

/**
 * A person in one of their roles.
 *
 * @param active whether they may act in it: false while they are only invited, and once they have
 *     left or are deactivated
 */
public record Membership(
    AccountRole role,
    PersonName name,
    EmailAddress email,
    Language language,
    Credentials credentials,
    boolean active) {}
