package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.Set;

/**
 * An attempt to send that has to be repeated.
 *
 * @param nextAt when
 * @param counted false when it was not even tried
 * @param uncertain it may have arrived nevertheless
 * @param reached devices that have it already
 */
public record Attempt(
    String fault, Instant nextAt, boolean counted, boolean uncertain, Set<String> reached) {}
