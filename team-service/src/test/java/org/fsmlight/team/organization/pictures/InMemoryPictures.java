package org.fsmlight.team.organization.pictures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountId;

/** Stores pictures in memory. */
public final class InMemoryPictures implements Pictures {

  private final Map<AccountId, ProfilePicture> stored = new HashMap<>();

  @Override
  public synchronized Optional<ProfilePicture> find(AccountId technician) {
    return Optional.ofNullable(stored.get(technician));
  }

  @Override
  public synchronized void save(AccountId technician, ProfilePicture picture) {
    stored.put(technician, picture);
  }
}
