package org.fsmlight.team.dispatchers;

import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;

/**
 * What a dispatcher says of themselves.
 *
 * @param email where request mails go; the address they log in with stays what it was
 */
public record DispatcherProfile(PersonName name, EmailAddress email, Language language) {}
