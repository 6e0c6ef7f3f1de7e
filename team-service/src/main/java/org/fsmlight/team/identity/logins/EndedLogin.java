package org.fsmlight.team.identity.logins;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A login that has ended. It never begins again.
 *
 * @param id the id of its authorization, which its access tokens name in the claim {@code sid}
 * @param company null for operators
 */
public record EndedLogin(String id, AccountId account, @Nullable CompanyId company, Instant at) {}
