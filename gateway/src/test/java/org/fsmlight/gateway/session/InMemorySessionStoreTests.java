package org.fsmlight.gateway.session;

class InMemorySessionStoreTests implements SessionStoreContract {

  private final SessionStore store = new InMemorySessionStore();

  @Override
  public SessionStore store() {
    return store;
  }
}
