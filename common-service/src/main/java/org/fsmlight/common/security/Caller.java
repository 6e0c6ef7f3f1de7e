package org.fsmlight.common.security;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who calls, as the signed token says; never as the request says.
 *
 * @param companyId the only company whose things the caller may see; absent for roles above
 *     companies
 * @param accountId the person's account; absent for machines that act for nobody
 * @param clientId the registered client the token was given to
 */
public record Caller(
    String subject,
    Set<Role> roles,
    @Nullable String companyId,
    @Nullable String accountId,
    String clientId) {

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isOf(String company) {
    return company.equals(companyId);
  }

  public String company() {
    if (companyId == null) {
      throw new AccessDeniedException("the token names no company");
    }
    return companyId;
  }

  public String account() {
    if (accountId == null) {
      throw new AccessDeniedException("the token names no account");
    }
    return accountId;
  }

  /** As events and history name who did it. */
  public String actor() {
    String role =
        roles.stream().sorted().findFirst().map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("?");
    return role + "/" + (accountId == null ? clientId : accountId);
  }

  /** As events and history name who did it in that role, when a caller has several. */
  public String actor(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "/" + (accountId == null ? clientId : accountId);
  }
}
