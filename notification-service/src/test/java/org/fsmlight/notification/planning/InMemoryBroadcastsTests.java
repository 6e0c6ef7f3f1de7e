package org.fsmlight.notification.planning;

class InMemoryBroadcastsTests extends BroadcastsContract {

  private final InMemoryBroadcasts broadcasts = new InMemoryBroadcasts();

  @Override
  protected Broadcasts broadcasts() {
    return broadcasts;
  }
}
