package org.fsmlight.quickstart;

import org.fsmlight.embedded.EmbeddedBroker;
import org.fsmlight.embedded.EmbeddedStore;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;

/**
 * The embedded broker, store, mail sink and push stand-in, instead of a cluster. Broker and store
 * start at the same time as the services, which know their addresses beforehand.
 */
record EmbeddedInfrastructure(
    StartupTask<EmbeddedBroker> broker,
    StartupTask<EmbeddedStore> store,
    String brokers,
    String mongo,
    MailSink mails,
    FcmStandIn pushes)
    implements AutoCloseable {

  private static final int ANY_PORT = 0;

  static EmbeddedInfrastructure start(DataFolder folder, FreePorts ports) {
    return start(folder, ports.next(), ports.next(), ANY_PORT, ANY_PORT);
  }

  static EmbeddedInfrastructure start(
      DataFolder folder, int brokerPort, int storePort, int mailPort, int pushPort) {
    return new EmbeddedInfrastructure(
        StartupTask.of(
            "broker", () -> EmbeddedBroker.start(folder.subfolder("broker"), brokerPort)),
        StartupTask.of("store", () -> EmbeddedStore.start(folder.subfolder("store"), storePort)),
        "127.0.0.1:" + brokerPort,
        "mongodb://127.0.0.1:" + storePort,
        MailSink.start(folder.subfolder("mails"), mailPort),
        FcmStandIn.start(folder.subfolder("pushes"), pushPort));
  }

  void awaitStarted() {
    store.started();
    broker.started();
  }

  @Override
  public void close() {
    broker.stop(EmbeddedBroker::close);
    store.stop(EmbeddedStore::close);
    mails.close();
    pushes.close();
  }
}
