package org.fsmlight.testsupport;

import org.fsmlight.embedded.EmbeddedBroker;
import org.fsmlight.embedded.EmbeddedStore;

/** Store and broker in this process. They end with it, and lose nothing. */
record EmbeddedStoreAndBroker(EmbeddedStore store, EmbeddedBroker broker)
    implements StoreAndBroker {

  static EmbeddedStoreAndBroker start(PartsFolder folder) {
    return new EmbeddedStoreAndBroker(
        EmbeddedStore.start(folder.part("store"), 0),
        EmbeddedBroker.start(folder.part("broker"), 0));
  }

  @Override
  public String mongoUri(String database) {
    return store.uri(database);
  }

  @Override
  public String kafka() {
    return broker.bootstrapServers();
  }

  @Override
  public String flavour() {
    return "embedded";
  }
}
