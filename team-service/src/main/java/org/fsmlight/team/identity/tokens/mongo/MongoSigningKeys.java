package org.fsmlight.team.identity.tokens.mongo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.identity.tokens.SigningKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Sealed signing keys, one document each, numbered from 1. Instances that start together race to
 * insert number 1; the others read the winner's key.
 */
@Component
class MongoSigningKeys implements SigningKeys {

  private static final String COLLECTION = "signing-keys";
  private static final int BITS = 2048;

  private final MongoOperations mongo;
  private final Sealer sealer;
  private final Clock clock;

  MongoSigningKeys(MongoOperations mongo, Sealer sealer, Clock clock) {
    this.mongo = mongo;
    this.sealer = sealer;
    this.clock = clock;
  }

  private record SealedKey(@Id int number, String sealedKey, Instant createdAt) {}

  @Override
  public List<RSAKey> newestFirst() {
    var stored = stored();
    if (stored.isEmpty()) {
      insertFirst();
      stored = stored();
    }
    return stored;
  }

  private List<RSAKey> stored() {
    var newestFirst = new Query().with(Sort.by(Sort.Direction.DESC, "_id"));
    return mongo.find(newestFirst, SealedKey.class, COLLECTION).stream().map(this::open).toList();
  }

  private void insertFirst() {
    try {
      mongo.insert(
          new SealedKey(1, sealer.seal(generate().toJSONString()), clock.instant()), COLLECTION);
    } catch (DuplicateKeyException insertedByAnotherInstance) {
      // that key is read next
    }
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException fault) {
      throw new IllegalStateException("No RSA key could be generated.", fault);
    }
  }

  private RSAKey open(SealedKey key) {
    try {
      return RSAKey.parse(sealer.open(key.sealedKey()));
    } catch (ParseException fault) {
      throw new IllegalStateException("Signing key " + key.number() + " is damaged.", fault);
    }
  }
}
