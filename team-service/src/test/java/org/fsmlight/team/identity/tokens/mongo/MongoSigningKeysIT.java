package org.fsmlight.team.identity.tokens.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.testsupport.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoSigningKeysIT {

  private static final Sealer SEALER = new Sealer("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
  private static final Sealer OTHER = new Sealer("YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=");

  private final String database = "keys-" + UUID.randomUUID().toString().substring(0, 8);
  private final com.mongodb.client.MongoClient client =
      MongoClients.create(RealParts.get().mongoUri(database));
  private final MongoTemplate mongo = new MongoTemplate(client, database);

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theKeySurvivesARestart() {
    var first = keys(SEALER).newestFirst().getFirst();

    assertThat(keys(SEALER).newestFirst()).containsExactly(first);
    assertThat(first.isPrivate()).isTrue();
  }

  @Test
  void instancesThatStartTogetherAgree() throws Exception {
    List<Callable<RSAKey>> starts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      starts.add(() -> keys(SEALER).newestFirst().getFirst());
    }

    List<String> seen = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var key : threads.invokeAll(starts)) {
        seen.add(key.get().getKeyID());
      }
    }

    assertThat(seen).hasSize(6).containsOnly(seen.getFirst());
    assertThat(stored()).hasSize(1);
  }

  @Test
  void storesNoPrivateKeyInClearText() {
    var key = keys(SEALER).newestFirst().getFirst();

    assertThat(stored().toString())
        .doesNotContain(key.getPrivateExponent().toString())
        .doesNotContain("\"d\"");
  }

  @Test
  void failsWithAWrongSealingKeyInsteadOfCreatingANewKey() {
    keys(SEALER).newestFirst();

    assertThatIllegalArgumentException().isThrownBy(() -> keys(OTHER).newestFirst());
    assertThat(stored()).hasSize(1);
  }

  @Test
  void theNewestComesFirst() {
    var old = keys(SEALER).newestFirst().getFirst();
    var second = new Document(stored().getFirst()).append("_id", 2);
    mongo.getCollection("signing-keys").insertOne(second);
    mongo.getCollection("signing-keys").deleteOne(new Document("_id", 1));
    var replaced = keys(SEALER).newestFirst().getFirst();
    mongo.getCollection("signing-keys").deleteMany(new Document());
    var fresh = keys(SEALER).newestFirst().getFirst();
    mongo.getCollection("signing-keys").insertOne(second);

    assertThat(replaced).isEqualTo(old);
    assertThat(keys(SEALER).newestFirst()).containsExactly(old, fresh);
  }

  private MongoSigningKeys keys(Sealer sealer) {
    return new MongoSigningKeys(mongo, sealer, Clock.systemUTC());
  }

  private List<Document> stored() {
    return mongo.getCollection("signing-keys").find().into(new ArrayList<>());
  }
}
