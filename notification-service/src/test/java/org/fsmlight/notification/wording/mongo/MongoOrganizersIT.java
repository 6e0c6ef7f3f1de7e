package org.fsmlight.notification.wording.mongo;

import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.wording.Organizers;
import org.fsmlight.notification.wording.OrganizersContract;
import org.junit.jupiter.api.AfterEach;

class MongoOrganizersIT extends OrganizersContract {

  private final TestDatabase database = new TestDatabase();
  private final Organizers organizers = new MongoOrganizers(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Organizers organizers() {
    return organizers;
  }
}
