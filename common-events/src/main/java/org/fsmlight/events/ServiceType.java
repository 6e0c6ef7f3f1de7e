package org.fsmlight.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service that was booked.
 *
 * @param requiredSkills codes of the skills a technician needs, all of them
 * @param durationMinutes usual duration of the work in minutes
 */
public record ServiceType(
    String code,
    String name,
    @Nullable String description,
    List<String> requiredSkills,
    int durationMinutes) {}
