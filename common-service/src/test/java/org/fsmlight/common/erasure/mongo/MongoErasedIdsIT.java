package org.fsmlight.common.erasure.mongo;

import com.mongodb.client.MongoClient;
import org.fsmlight.common.erasure.ErasedIds;
import org.fsmlight.common.erasure.ErasedIdsContract;
import org.fsmlight.common.toy.ToySystem;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoErasedIdsIT extends ErasedIdsContract {

  private final MongoTemplate mongo =
      new MongoTemplate(ToySystem.running().bean(MongoClient.class), "erased-ids-it");
  private final MongoErasedIds ids = new MongoErasedIds(mongo);

  @BeforeEach
  void emptyDatabase() {
    mongo.getDb().drop();
  }

  @Override
  protected ErasedIds ids() {
    return ids;
  }
}
