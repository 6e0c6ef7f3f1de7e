package org.fsmlight.dispatch.companies;

import java.util.Optional;
import org.fsmlight.dispatch.AccountId;

/**
 * The names of all dispatchers known to this service. Those who left are included, because
 * histories name them.
 */
public interface Dispatchers {

  Optional<String> name(AccountId id);

  /** Stores the dispatcher's name, unless the stored version is as new. */
  void saveIfNewer(AccountId id, long version, String name);
}
