package org.fsmlight.common.security;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The caller of a request, as the signed token says. Nothing in the request itself changes it.
 *
 * @param companyId the only company whose objects the caller may see; absent for roles above
 *     companies
 * @param accountId the person's account; absent for machines that act on their own
 * @param clientId the registered OAuth2 client that got the token
 * @param loginId the login that the token belongs to; absent for machines, and for people of an
 *     issuer that names none
 */
public record Caller(
    String subject,
    Set<Role> roles,
    @Nullable String companyId,
    @Nullable String accountId,
    String clientId,
    @Nullable String loginId) {

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isOf(String company) {
    return company.equals(companyId);
  }

  /**
   * The caller's company.
   *
   * @throws AccessDeniedException when the token has none
   */
  public String company() {
    if (companyId == null) {
      throw new AccessDeniedException("the token names no company");
    }
    return companyId;
  }

  /**
   * The caller's account.
   *
   * @throws AccessDeniedException when the token has none
   */
  public String account() {
    if (accountId == null) {
      throw new AccessDeniedException("the token names no account");
    }
    return accountId;
  }

  /** The actor in events and histories, as {@code role/ID}; the first of several roles. */
  public String actor() {
    var role =
        roles.stream().sorted().findFirst().map(r -> r.name().toLowerCase(Locale.ROOT)).orElse("?");
    return role + "/" + (accountId == null ? clientId : accountId);
  }

  /** The actor in events and histories, as {@code role/ID}, in the given role. */
  public String actor(Role role) {
    return role.name().toLowerCase(Locale.ROOT) + "/" + (accountId == null ? clientId : accountId);
  }
}
