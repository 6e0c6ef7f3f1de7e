package org.fsmlight.team.identity.accounts.web;

import java.util.List;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.jspecify.annotations.Nullable;

/**
 * The caller's account.
 *
 * @param email the login
 * @param company absent for operators
 */
record AccountResponse(
    String id,
    String email,
    String firstName,
    String lastName,
    String language,
    List<String> roles,
    @Nullable String company) {

  static AccountResponse of(AccountHolder holder) {
    var company = holder.account().company();
    return new AccountResponse(
        holder.id().value(),
        holder.email().value(),
        holder.name().first(),
        holder.name().last(),
        holder.language().code(),
        holder.roles().stream().map(Enum::name).toList(),
        company == null ? null : company.value());
  }
}
