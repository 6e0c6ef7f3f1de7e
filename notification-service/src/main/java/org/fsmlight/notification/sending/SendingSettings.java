package org.fsmlight.notification.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of sending.
 *
 * @param instance the name of this instance, different from all others that run; a name that is
 *     kept over a restart lets the instance repeat at once what it was sending
 * @param lease the time after which the lease of a message expires unless it is extended
 * @param sweepEvery the interval of the sweep for due messages
 * @param firstRetry the wait after the first failed attempt; it doubles each time
 * @param mostRetry the longest wait between two attempts after faults of a service
 * @param mostRecipientRetry the longest wait between two attempts after faults of one mailbox or
 *     device
 * @param giveUp the time after which attempts end and the message fails
 * @param rest the time for which nothing is sent to a faulty mail server or push service
 * @param mailsAtATime the maximum number of concurrent mails
 * @param pushesAtATime the maximum number of concurrent pushes
 */
@ConfigurationProperties("fsm.notification")
record SendingSettings(
    String instance,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("30s") Duration sweepEvery,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("2m") Duration mostRetry,
    @DefaultValue("30m") Duration mostRecipientRetry,
    @DefaultValue("24h") Duration giveUp,
    @DefaultValue("5s") Duration rest,
    @DefaultValue("4") int mailsAtATime,
    @DefaultValue("16") int pushesAtATime) {}
