package org.fsmlight.notification.planning;

import java.time.Duration;

/**
 * How late people are still told.
 *
 * @param tooOld a fact older than this makes no message any more
 * @param catchUp a dispatcher who appears is told of undecided requests this young
 */
public record TellingLimits(Duration tooOld, Duration catchUp) {}
