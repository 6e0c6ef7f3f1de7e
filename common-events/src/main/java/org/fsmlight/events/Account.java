package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * A person's account, as those who write to the person need it.
 *
 * @param companyId absent for operators, who stand above companies
 * @param email the address they log in with
 * @param language ISO 639-1
 */
public record Account(
    String id,
    long version,
    @Nullable String companyId,
    String firstName,
    String lastName,
    String email,
    String language) {}
