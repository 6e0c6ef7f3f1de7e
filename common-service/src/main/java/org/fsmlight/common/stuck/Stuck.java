package org.fsmlight.common.stuck;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work that waits.
 *
 * @param kind {@code OUTBOX}, {@code LISTENER}, {@code GROUP}, {@code BROKER}, or a service's own
 * @param what which one
 * @param since when it was due; absent when nobody noted it
 * @param reason why it is not done, in words that name no person
 * @param details what else helps, by name
 */
public record Stuck(
    String kind,
    String what,
    @Nullable Instant since,
    String reason,
    Map<String, ? extends Object> details) {}
