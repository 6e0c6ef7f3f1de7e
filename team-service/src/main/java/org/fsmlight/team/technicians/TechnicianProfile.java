package org.fsmlight.team.technicians;

import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.jspecify.annotations.Nullable;

/** What a technician says of themselves. */
public record TechnicianProfile(PersonName name, @Nullable String phone, Language language) {}
