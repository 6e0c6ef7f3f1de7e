package org.fsmlight.dispatch.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.board.KeepBoard;
import org.fsmlight.dispatch.calls.EraseServiceCalls;
import org.fsmlight.dispatch.history.Histories;
import org.fsmlight.events.ServiceCallEvent;
import org.springframework.stereotype.Component;

/** Call, card and history name no client any more, nor does what was told of the call. */
@Component
class EraseCalls implements Erasable {

  private final EraseServiceCalls calls;
  private final KeepBoard board;
  private final Histories histories;

  EraseCalls(EraseServiceCalls calls, KeepBoard board, Histories histories) {
    this.calls = calls;
    this.board = board;
    this.histories = histories;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    var call = new ServiceCallId(id);
    calls.erase(call);
    board.erase(call);
    histories.erase(call);
    return Stream.of(ServiceCallEvent.class.getPermittedSubclasses())
        .map(event -> new Tombstone(event.getSimpleName(), id))
        .toList();
  }
}
