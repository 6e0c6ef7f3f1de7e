package org.fsmlight.quickstart;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fsmlight.embedded.EmbeddedBroker;
import org.fsmlight.embedded.EmbeddedStore;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;

/** The embedded parts, standing where a cluster would: broker, store, mail, push. */
record Parts(EmbeddedBroker broker, EmbeddedStore store, MailSink mails, FcmStandIn pushes)
    implements AutoCloseable {

  private static final int FREE_PORT = 0;

  static Parts start(DataFolder folder) {
    var broker = begun(() -> EmbeddedBroker.start(folder.part("broker"), FREE_PORT));
    var store = begun(() -> EmbeddedStore.start(folder.part("store"), FREE_PORT));
    var mails = MailSink.start(folder.part("mails"), FREE_PORT);
    var pushes = FcmStandIn.start(folder.part("pushes"), FREE_PORT);
    return new Parts(result(broker), result(store), mails, pushes);
  }

  @Override
  public void close() {
    broker.close();
    store.close();
    mails.close();
    pushes.close();
  }

  private static <T> FutureTask<T> begun(Callable<T> part) {
    var task = new FutureTask<>(part);
    Thread.ofPlatform().start(task);
    return task;
  }

  private static <T> T result(FutureTask<T> part) {
    try {
      return part.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while starting", stopped);
    } catch (ExecutionException fault) {
      throw new IllegalStateException("an embedded part does not start", fault.getCause());
    }
  }
}
