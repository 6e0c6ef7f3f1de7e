package org.fsmlight.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/**
 * The store of the product, and the one it is built on. The tests hold for the first and fail for
 * the second.
 */
enum StoreVariant {
  DURABLE {
    @Override
    Running start(Path folder) {
      var store = EmbeddedStore.start(folder, 0);
      return new Running(store.uri("trial"), store::close);
    }
  },
  UPSTREAM {
    @Override
    Running start(Path folder) {
      var server = new MongoServer(new H2Backend(folder.resolve("store.mv").toString()));
      return new Running(server.bindAndGetConnectionString(), server::shutdownNow);
    }
  };

  abstract Running start(Path folder);

  record Running(String uri, Runnable stop) implements AutoCloseable {

    MongoClient client() {
      return MongoClients.create(uri);
    }

    @Override
    public void close() {
      stop.run();
    }
  }
}
