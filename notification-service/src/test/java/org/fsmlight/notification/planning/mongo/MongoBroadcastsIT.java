package org.fsmlight.notification.planning.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.planning.Broadcast;
import org.fsmlight.notification.planning.Broadcasts;
import org.fsmlight.notification.planning.BroadcastsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoBroadcastsIT extends BroadcastsContract {

  private final TestDatabase database = new TestDatabase();
  private final Broadcasts broadcasts = new MongoBroadcasts(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Broadcasts broadcasts() {
    return broadcasts;
  }

  @Test
  void readsDocumentsOfAnEarlierVersion() {
    database.insertStored("circulars");

    assertThat(broadcasts.ofCompanySince("helvetia", Instant.EPOCH))
        .extracting(Broadcast::template)
        .containsExactlyInAnyOrder(
            Template.REQUEST_RECEIVED, Template.REQUEST_RECEIVED, Template.CANNOT_COMPLETE);
  }
}
