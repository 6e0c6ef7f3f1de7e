package org.fsmlight.dispatch.companies;

import java.util.Optional;

/** All dispatchers this service has heard of, also those who left: their deeds have a name. */
public interface Dispatchers {

  Optional<String> name(String id);

  /** Keeps the name told of a dispatcher, if newer. */
  void keep(String id, long version, String name);
}
