package org.fsmlight.notification.messages.mongo;

import java.util.List;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.CorrespondencesContract;
import org.fsmlight.notification.messages.messaging.MessageEventMappers;
import org.junit.jupiter.api.AfterEach;

class MongoCorrespondencesIT extends CorrespondencesContract {

  private final TestDatabase database = new TestDatabase();
  private final Correspondences correspondences =
      new MongoCorrespondences(
          database.aggregates(),
          MessageEventMappers.create(new PendingEvents(new EventJson(), () -> null)),
          database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Correspondences correspondences() {
    return correspondences;
  }

  @Override
  protected List<String> published() {
    return database.published().stream().map(PendingEvent::key).toList();
  }
}
