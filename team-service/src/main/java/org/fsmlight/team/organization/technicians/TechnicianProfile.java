package org.fsmlight.team.organization.technicians;

import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.jspecify.annotations.Nullable;

/** The data a technician gives about themselves. */
public record TechnicianProfile(PersonName name, @Nullable PhoneNumber phone, Language language) {}
