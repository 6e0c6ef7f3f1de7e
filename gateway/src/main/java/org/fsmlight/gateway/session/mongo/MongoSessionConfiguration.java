package org.fsmlight.gateway.session.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.fsmlight.gateway.session.SessionStore;
import org.fsmlight.gateway.session.SessionStoreUnavailable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's own database, named {@code gateway}. */
@Configuration(proxyBeanMethods = false)
class MongoSessionConfiguration {

  private static final String DATABASE = "gateway";

  @Bean
  MongoClient sessionDatabase(@Value("${fsm.mongodb-uri}") String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToClusterSettings(
                cluster ->
                    cluster.serverSelectionTimeout(
                        3, TimeUnit.SECONDS)) // then the gateway responds with 503
            .build());
  }

  @Bean
  SessionStore sessionStore(MongoClient sessionDatabase) {
    return new MongoSessionStore(sessionDatabase.getDatabase(DATABASE).getCollection("sessions"));
  }

  @Bean
  HealthIndicator sessionsHealthIndicator(SessionStore store) {
    return () -> {
      try {
        store.find("");
        return Health.up().build();
      } catch (SessionStoreUnavailable unavailable) {
        return Health.down().build();
      }
    };
  }
}
