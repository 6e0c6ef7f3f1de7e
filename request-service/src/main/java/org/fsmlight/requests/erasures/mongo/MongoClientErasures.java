package org.fsmlight.requests.erasures.mongo;

import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.requests.erasures.ClientErasure;
import org.fsmlight.requests.erasures.ClientErasures;
import org.springframework.stereotype.Repository;

/** Client erasures, one document each, which also holds the event still to be published. */
@Repository
class MongoClientErasures implements ClientErasures {

  private final AggregateCollection<ClientErasureDocument> documents;
  private final EventMapper<ClientErasure> eventMapper;

  MongoClientErasures(AggregateCollections collections, EventMapper<ClientErasure> eventMapper) {
    this.documents = collections.of(ClientErasureDocument.class, "client-erasures");
    this.eventMapper = eventMapper;
  }

  @Override
  public void add(ClientErasure erasure) {
    documents.insert(ClientErasureDocument.of(erasure), eventMapper.map(erasure));
  }
}
