package org.fsmlight.common.outbox;

import java.util.List;

class InMemoryOutboxTests extends OutboxContract {

  private final InMemoryOutbox outbox = new InMemoryOutbox();

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected void store(String aggregateId, List<PendingEvent> events) {
    outbox.store(aggregateId, events, publisher());
  }

  @Override
  protected String publisher() {
    return "one";
  }
}
