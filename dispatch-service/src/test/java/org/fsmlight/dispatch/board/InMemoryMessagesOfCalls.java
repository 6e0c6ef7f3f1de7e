package org.fsmlight.dispatch.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/** What became of messages, without a database. */
class InMemoryMessagesOfCalls implements MessagesOfCalls {

  private final Map<ServiceCallId, CallMessages> all = new HashMap<>();

  @Override
  public Optional<CallMessages> find(ServiceCallId call) {
    return Optional.ofNullable(all.get(call));
  }

  @Override
  public boolean save(CallMessages messages) {
    var known = all.get(messages.call());
    if ((known == null ? 0 : known.version()) != messages.version() - 1) {
      return false;
    }
    all.put(messages.call(), messages);
    return true;
  }
}
