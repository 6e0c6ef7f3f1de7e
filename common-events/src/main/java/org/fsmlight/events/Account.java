package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * Public state of a person's account, with what is needed to write to the person.
 *
 * @param id the account's id
 * @param companyId the person's company; absent for operators, who stand above companies
 * @param email the address the person logs in with
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
