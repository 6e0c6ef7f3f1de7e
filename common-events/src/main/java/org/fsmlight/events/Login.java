package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a login that has ended.
 *
 * @param id the id in the claim {@code sid} of the login's access tokens
 * @param accountId the account of the person who was logged in
 * @param companyId the person's company; absent for operators, who stand above companies
 */
public record Login(
    String id, long version, String accountId, @Nullable String companyId, Instant endedAt) {}
