package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The codes of all skills of a technician. */
record SkillsRequest(
    @NotNull(message = "is missing; an empty list is allowed")
        @Size(max = 100, message = "must not have more than 100")
        List<@NotNull(message = "must not be null") String> skills) {}
