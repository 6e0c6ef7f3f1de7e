package org.fsmlight.common.stuck.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fsmlight.common.stuck.Stuck;
import org.jspecify.annotations.Nullable;

/**
 * A piece of stuck work; see {@link Stuck}.
 *
 * @param ageSeconds seconds since it was due; absent if that is not known
 */
record StuckResponse(
    String kind,
    String what,
    @Nullable Instant since,
    @Nullable Long ageSeconds,
    String reason,
    Map<String, ? extends Object> details) {

  static StuckResponse of(Stuck stuck, Instant now) {
    var since = stuck.since();
    return new StuckResponse(
        stuck.kind(),
        stuck.what(),
        since,
        since == null ? null : Duration.between(since, now).toSeconds(),
        stuck.reason(),
        stuck.details());
  }
}
