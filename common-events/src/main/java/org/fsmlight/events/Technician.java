package org.fsmlight.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a technician.
 *
 * @param id the account's id
 * @param phone as it was typed
 * @param phoneE164 E.164, with an extension as in RFC 3966; absent when it cannot be made out
 * @param language ISO 639-1
 * @param skills codes of the technician's skills
 * @param missing what verification still needs: {@code password}, {@code picture}, {@code skills}
 */
public record Technician(
    String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    @Nullable String phoneE164,
    String language,
    TechnicianState state,
    List<String> skills,
    List<String> missing) {}
