package org.fsmlight.notification.messages;

import java.time.Instant;

/**
 * A delivery attempt that has to be repeated.
 *
 * @param at the time of the attempt
 * @param nextAt the time of the next attempt
 * @param counted false if the message was not handed over at all
 * @param uncertain whether the message may have arrived nevertheless
 * @param devices the devices that were tried
 */
public record Attempt(
    String fault,
    Instant at,
    Instant nextAt,
    boolean counted,
    boolean uncertain,
    ReachedDevices devices) {}
