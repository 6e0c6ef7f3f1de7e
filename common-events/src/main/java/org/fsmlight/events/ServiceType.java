package org.fsmlight.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was booked.
 *
 * @param requiredSkills codes of skills, all of which a technician needs
 */
public record ServiceType(
    String code,
    String name,
    @Nullable String description,
    List<String> requiredSkills,
    int durationMinutes) {}
