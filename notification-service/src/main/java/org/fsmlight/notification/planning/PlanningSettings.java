package org.fsmlight.notification.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time limits of planning.
 *
 * @param tooOld the age from which an event leads to no delivery any more
 * @param catchUp the age up to which a newly known dispatcher is notified of earlier events
 * @param redistribution the time in which another company may accept an expired request before the
 *     client is notified
 */
@ConfigurationProperties("fsm.notification")
public record PlanningSettings(
    @DefaultValue("1d") Duration tooOld,
    @DefaultValue("1h") Duration catchUp,
    @DefaultValue("1h") Duration redistribution) {}
