package org.fsmlight.dispatch.histories.web;

import java.util.List;
import org.fsmlight.dispatch.histories.History;

/** The whole history of a request and its call, the oldest event first. */
record HistoryResponse(List<HistoryEntryResponse> items) {

  static HistoryResponse of(History history, ActorNames names) {
    return new HistoryResponse(
        history.lines().stream().map(line -> HistoryEntryResponse.of(line, names)).toList());
  }
}
