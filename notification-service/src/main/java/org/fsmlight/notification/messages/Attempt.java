package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.Set;

/**
 * A delivery attempt that has to be repeated.
 *
 * @param nextAt the time of the next attempt
 * @param counted false if the message was not handed over at all
 * @param uncertain whether the message may have arrived nevertheless
 * @param reached ids of the devices that have received the message
 */
public record Attempt(
    String fault, Instant nextAt, boolean counted, boolean uncertain, Set<String> reached) {}
