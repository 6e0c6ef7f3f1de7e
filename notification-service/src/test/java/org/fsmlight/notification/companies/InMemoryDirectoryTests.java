package org.fsmlight.notification.companies;

class InMemoryDirectoryTests extends DirectoryContract {

  private final InMemoryDirectory directory = new InMemoryDirectory();

  @Override
  protected Directory directory() {
    return directory;
  }
}
