package org.fsmlight.requests.erasures.web;

import java.util.List;
import org.fsmlight.requests.erasures.ErasureSummary;

/**
 * The summary of an erasure.
 *
 * @param erased the number of requests that were redacted
 * @param remaining the number of requests that keep the client's data until they are finished and
 *     the erasure is repeated
 * @param items the remaining requests
 */
record EraseClientResponse(int erased, int remaining, List<RemainingRequestResponse> items) {

  static EraseClientResponse of(ErasureSummary summary) {
    var remaining = summary.unfinished().stream().map(RemainingRequestResponse::of).toList();
    return new EraseClientResponse(summary.erased(), remaining.size(), remaining);
  }
}
