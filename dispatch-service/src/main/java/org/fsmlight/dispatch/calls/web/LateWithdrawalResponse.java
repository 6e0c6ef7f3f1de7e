package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import org.fsmlight.dispatch.calls.LateArrivals;
import org.jspecify.annotations.Nullable;

/** A withdrawal of the request that arrived after the work had begun. */
record LateWithdrawalResponse(Instant at, @Nullable String reason) {

  static @Nullable LateWithdrawalResponse of(LateArrivals.@Nullable Withdrawal withdrawal) {
    return withdrawal == null
        ? null
        : new LateWithdrawalResponse(withdrawal.at(), withdrawal.reason());
  }
}
