package org.fsmlight.team.identity.signups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;

/** Keeps sign-ups in memory. */
public final class InMemorySignUps implements SignUps {

  private final Map<AccountId, SignUp> stored = new HashMap<>();
  private final List<SignUpChange> requested = new ArrayList<>();

  /** All sign-ups as they were added. */
  List<SignUpChange> requested() {
    return requested;
  }

  @Override
  public synchronized Optional<SignUp> find(AccountId id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public synchronized void add(SignUpChange change) {
    requested.add(change);
    stored.put(change.signUp().id(), change.signUp());
  }

  @Override
  public synchronized boolean save(SignUp redeemed) {
    var current = stored.get(redeemed.id());
    return current != null
        && current.version() == redeemed.version() - 1
        && stored.replace(redeemed.id(), redeemed) != null;
  }

  @Override
  public synchronized void delete(SignUp signUp) {
    stored.remove(signUp.id());
  }

  @Override
  public synchronized List<SignUp> dueBefore(Instant time) {
    return stored.values().stream()
        .filter(signUp -> signUp.stage().dueAt().isBefore(time))
        .toList();
  }
}
