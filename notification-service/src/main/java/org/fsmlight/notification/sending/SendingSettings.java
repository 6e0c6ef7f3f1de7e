package org.fsmlight.notification.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent.
 *
 * @param instance this instance's name, unlike any other's that runs; a name that outlives a
 *     restart lets it resume at once what it was sending
 * @param lease how long a message counts as being sent without a sign of life
 * @param sweepEvery how often messages left behind are looked for
 * @param firstRetry the wait after a first failure, doubled each time
 * @param mostRetry the longest wait between two tries
 * @param rest how long an ailing server is left alone
 * @param tooOld a fact older than this makes no message any more
 * @param catchUp a dispatcher who appears is told of undecided requests this young
 * @param redistribution how long another company may take an expired request before its client
 *     hears of it
 */
@ConfigurationProperties("fsm.notification")
record SendingSettings(
    String instance,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("30s") Duration sweepEvery,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("2m") Duration mostRetry,
    @DefaultValue("5s") Duration rest,
    @DefaultValue("1d") Duration tooOld,
    @DefaultValue("1h") Duration catchUp,
    @DefaultValue("1h") Duration redistribution,
    @DefaultValue("4") int mailsAtATime,
    @DefaultValue("16") int pushesAtATime) {}
