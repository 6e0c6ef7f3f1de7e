package org.fsmlight.notification.planning;

import java.time.Duration;

/**
 * How late people are still told, and how early.
 *
 * @param tooOld a fact older than this makes no message any more
 * @param catchUp a dispatcher who appears is told of undecided requests this young
 * @param redistribution how long another company may take an expired request before its client
 *     hears of it
 */
public record TellingLimits(Duration tooOld, Duration catchUp, Duration redistribution) {}
