package org.fsmlight.requests.erasure.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.requests.erasure.ClientErasure;
import org.fsmlight.requests.erasure.ClientErasures;
import org.fsmlight.requests.request.RequestId;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Repository;

/**
 * ErasureProcess, each in one document together with what it has yet to tell; they never change.
 */
@Repository
class MongoClientErasures implements ClientErasures {

  private final AggregateCollection<Stored> documents;
  private final EventMapper<ClientErasure> eventMapper;

  MongoClientErasures(AggregateCollections collections, EventMapper<ClientErasure> eventMapper) {
    this.documents = collections.of(Stored.class, "client-erasures");
    this.eventMapper = eventMapper;
  }

  @Override
  public void add(ClientErasure erasure) {
    documents.insert(Stored.of(erasure), eventMapper.of(erasure));
  }

  record Stored(
      @Id String id, long version, String company, List<String> requests, String by, Instant at) {

    static Stored of(ClientErasure erasure) {
      return new Stored(
          erasure.id(),
          1,
          erasure.company().value(),
          erasure.requests().stream().map(RequestId::value).toList(),
          erasure.by().value(),
          erasure.at());
    }
  }
}
