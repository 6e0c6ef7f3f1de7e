package org.fsmlight.quickstart;

import org.fsmlight.embedded.EmbeddedBroker;
import org.fsmlight.embedded.EmbeddedStore;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;

/**
 * The embedded parts, standing where a cluster would. Broker and store start beside the services,
 * which know their addresses from the beginning.
 */
record Parts(
    StartupTask<EmbeddedBroker> broker,
    StartupTask<EmbeddedStore> store,
    String brokers,
    String mongo,
    MailSink mails,
    FcmStandIn pushes)
    implements AutoCloseable {

  private static final int ANY_PORT = 0;

  static Parts begin(DataFolder folder, FreePorts ports) {
    return begin(folder, ports.next(), ports.next(), ANY_PORT, ANY_PORT);
  }

  static Parts begin(DataFolder folder, int brokerPort, int storePort, int mailPort, int pushPort) {
    return new Parts(
        StartupTask.of("broker", () -> EmbeddedBroker.start(folder.part("broker"), brokerPort)),
        StartupTask.of("store", () -> EmbeddedStore.start(folder.part("store"), storePort)),
        "127.0.0.1:" + brokerPort,
        "mongodb://127.0.0.1:" + storePort,
        MailSink.start(folder.part("mails"), mailPort),
        FcmStandIn.start(folder.part("pushes"), pushPort));
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
