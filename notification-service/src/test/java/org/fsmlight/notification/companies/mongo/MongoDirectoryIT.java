package org.fsmlight.notification.companies.mongo;

import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.companies.DirectoryContract;
import org.junit.jupiter.api.AfterEach;

class MongoDirectoryIT extends DirectoryContract {

  private final TestDatabase database = new TestDatabase();
  private final Directory directory = new MongoDirectory(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Directory directory() {
    return directory;
  }
}
