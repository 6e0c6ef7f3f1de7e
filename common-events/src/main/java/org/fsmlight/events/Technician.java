package org.fsmlight.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a technician.
 *
 * @param id the account's id
 * @param skills codes of the skills chosen
 * @param missing what keeps the technician from being verified: {@code password}, {@code picture},
 *     {@code skills}
 */
public record Technician(
    String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    String language,
    TechnicianState state,
    List<String> skills,
    List<String> missing) {}
