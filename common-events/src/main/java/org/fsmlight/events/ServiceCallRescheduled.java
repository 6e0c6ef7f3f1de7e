package org.fsmlight.events;

import java.time.Instant;

/**
 * The date/time was changed.
 *
 * @param previousStart what it was before
 */
public record ServiceCallRescheduled(ServiceCall call, Instant previousStart)
    implements ServiceCallEvent {}
