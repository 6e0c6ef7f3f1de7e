package org.fsmlight.dispatch.board.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.board.CallMessages;
import org.fsmlight.dispatch.board.MessagesOfCalls;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Repository;

/** What became of messages, one document for each call; it tells nobody anything. */
@Repository
class MongoMessagesOfCalls implements MessagesOfCalls {

  private final AggregateCollection<Stored> documents;

  MongoMessagesOfCalls(AggregateCollections collections) {
    this.documents = collections.of(Stored.class, "call-messages");
  }

  @Override
  public Optional<CallMessages> find(ServiceCallId call) {
    return documents.find(call.value()).map(Stored::messages);
  }

  @Override
  public boolean save(CallMessages messages) {
    var document = Stored.of(messages);
    return document.version() == 1
        ? documents.insert(document, List.of())
        : documents.update(document, document.version() - 1, List.of());
  }

  record Stored(@Id String id, long version, List<CallMessages.Told> latest) {

    static Stored of(CallMessages messages) {
      return new Stored(messages.call().value(), messages.version(), messages.latest());
    }

    CallMessages messages() {
      return new CallMessages(new ServiceCallId(id), version, latest);
    }
  }
}
