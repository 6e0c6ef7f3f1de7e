package org.fsmlight.common.stuck;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that is overdue.
 *
 * @param kind {@code OUTBOX}, {@code LISTENER}, {@code GROUP}, {@code BROKER}, {@code ERASURE}, or
 *     a kind of the service's own
 * @param what identifies the work within its kind
 * @param since when it was due; absent if that is not known
 * @param reason why it is not done; contains no personal data
 * @param details further facts by name, for operators
 */
public record Stuck(
    String kind,
    String what,
    @Nullable Instant since,
    String reason,
    Map<String, ? extends Object> details) {}
