package org.fsmlight.team.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fsmlight.team.contact.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings an account and the roles of its holder together, as they are at this moment. */
@Component
public class People {

  private final Accounts accounts;
  private final List<RoleHolders> roles;

  People(Accounts accounts, List<RoleHolders> roles) {
    this.accounts = accounts;
    this.roles = roles;
  }

  /** Empty also while the address is only claimed, for nobody. */
  public Optional<Person> at(EmailAddress address) {
    return accounts.find(address).flatMap(this::person);
  }

  public Optional<Person> find(AccountId id) {
    return accounts.find(id).flatMap(this::person);
  }

  public Optional<Person> person(Account account) {
    List<RoleHolder> held =
        roles.stream()
            .flatMap(holders -> holders.find(account.id()).stream())
            .sorted(actingFirst(account))
            .toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(person(account, held));
  }

  private static Person person(Account account, List<RoleHolder> held) {
    RoleHolder first = held.getFirst();
    return new Person(
        account,
        first.name(),
        account.address() == null ? first.email() : account.address(),
        first.language(),
        held.stream()
            .filter(RoleHolder::active)
            .map(RoleHolder::role)
            .collect(Collectors.toUnmodifiableSet()),
        password(account, held));
  }

  private static @Nullable PasswordHash password(Account account, List<RoleHolder> held) {
    return account.password() != null
        ? account.password()
        : held.stream()
            .flatMap(holder -> holder.credentials().password().stream())
            .findFirst()
            .orElse(null);
  }

  /** What they are now says more of them than what they were. */
  private static Comparator<RoleHolder> actingFirst(Account account) {
    return Comparator.comparing((RoleHolder holder) -> !holder.active())
        .thenComparing(holder -> holder.role() != account.part());
  }
}
