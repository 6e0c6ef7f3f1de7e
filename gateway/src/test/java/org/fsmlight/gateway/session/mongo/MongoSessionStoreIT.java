package org.fsmlight.gateway.session.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.fsmlight.embedded.EmbeddedStore;
import org.fsmlight.gateway.session.SessionStore;
import org.fsmlight.gateway.session.SessionStoreContract;
import org.fsmlight.gateway.session.SessionStoreUnavailable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoSessionStoreIT implements SessionStoreContract {

  private static EmbeddedStore embedded;
  private static MongoClient client;

  @BeforeAll
  static void start(@TempDir Path folder) {
    embedded = EmbeddedStore.start(folder, 0);
    client = MongoClients.create("mongodb://127.0.0.1:" + embedded.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    embedded.close();
  }

  @Override
  public SessionStore store() {
    return storeOf(client);
  }

  @Test
  void reportsAnUnavailableStore() {
    var unreachable = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100");
    try (unreachable) {
      var store = storeOf(unreachable);

      assertThatThrownBy(() -> store.find("key")).isInstanceOf(SessionStoreUnavailable.class);
      assertThatThrownBy(() -> store.remove("key")).isInstanceOf(SessionStoreUnavailable.class);
    }
  }

  private static SessionStore storeOf(MongoClient client) {
    return new MongoSessionStore(client.getDatabase("gateway").getCollection("sessions"));
  }
}
