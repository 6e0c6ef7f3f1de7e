package org.fsmlight.team.identity.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;

/** Stores accounts in memory; runs a given action before a save, to interleave or to crash. */
public final class InMemoryAccounts implements Accounts {

  private final Map<String, Account> stored = new LinkedHashMap<>();
  private final List<AccountDomainEvent> events = new ArrayList<>();
  private Runnable beforeNextSave = () -> {};

  public List<AccountDomainEvent> events() {
    return events;
  }

  public void beforeNextSave(Runnable action) {
    beforeNextSave = action;
  }

  @Override
  public synchronized Account claim(EmailAddress address, Account account) {
    stored.putIfAbsent(address.key(), account.withAddress(address));
    return find(address).orElseThrow();
  }

  @Override
  public synchronized Optional<Account> find(EmailAddress address) {
    return Optional.ofNullable(stored.get(address.key()));
  }

  @Override
  public synchronized Optional<Account> find(AccountId id) {
    return stored.values().stream().filter(account -> account.id().equals(id)).findFirst();
  }

  @Override
  public synchronized boolean save(AccountChange change) {
    var action = beforeNextSave;
    beforeNextSave = () -> {};
    action.run();
    var after = change.account();
    if (find(after.id()).orElseThrow().version() != after.version() - 1) {
      return false;
    }
    stored.replaceAll((_, account) -> account.id().equals(after.id()) ? after : account);
    events.addAll(change.events());
    return true;
  }
}
