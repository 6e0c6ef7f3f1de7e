package org.fsmlight.team.organization.dispatchers;

import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;

/**
 * The data a dispatcher gives about themselves.
 *
 * @param email receives request mails; the login stays the address they were invited with
 */
public record DispatcherProfile(PersonName name, EmailAddress email, Language language) {}
