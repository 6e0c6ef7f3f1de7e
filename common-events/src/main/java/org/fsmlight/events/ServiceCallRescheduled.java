package org.fsmlight.events;

import java.time.Instant;

/**
 * Published when the date/time of a call was changed.
 *
 * @param previousStart the beginning before the change
 */
public record ServiceCallRescheduled(ServiceCall call, Instant previousStart)
    implements ServiceCallEvent {}
