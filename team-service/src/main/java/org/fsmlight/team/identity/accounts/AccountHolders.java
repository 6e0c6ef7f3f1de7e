package org.fsmlight.team.identity.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merges an account with the current memberships of its holder. */
@Component
public class AccountHolders {

  private final Accounts accounts;
  private final List<Memberships> memberships;

  public AccountHolders(Accounts accounts, List<Memberships> memberships) {
    this.accounts = accounts;
    this.memberships = memberships;
  }

  /** Finds the holder by login. Empty also while the address is claimed but no role exists yet. */
  public Optional<AccountHolder> find(EmailAddress address) {
    return accounts.find(address).flatMap(this::holder);
  }

  public Optional<AccountHolder> find(AccountId id) {
    return accounts.find(id).flatMap(this::holder);
  }

  private Optional<AccountHolder> holder(Account account) {
    var held =
        memberships.stream()
            .flatMap(ofRole -> ofRole.find(account.id()).stream())
            .sorted(activeFirst(account))
            .toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(holder(account, held));
  }

  private static AccountHolder holder(Account account, List<Membership> held) {
    var first = held.getFirst();
    return new AccountHolder(
        account,
        first.name(),
        account.address() == null ? first.email() : account.address(),
        first.language(),
        held.stream()
            .filter(Membership::active)
            .map(Membership::role)
            .collect(Collectors.toUnmodifiableSet()),
        password(account, held));
  }

  private static @Nullable PasswordHash password(Account account, List<Membership> held) {
    return account.password() != null
        ? account.password()
        : held.stream()
            .flatMap(membership -> membership.credentials().password().stream())
            .findFirst()
            .orElse(null);
  }

  /** The name of an active role is newer than that of a former one. */
  private static Comparator<Membership> activeFirst(Account account) {
    return Comparator.comparing((Membership membership) -> !membership.active())
        .thenComparing(membership -> membership.role() != account.firstRole());
  }
}
