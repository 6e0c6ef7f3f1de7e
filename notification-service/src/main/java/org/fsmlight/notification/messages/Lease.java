package org.fsmlight.notification.message;

import java.time.Instant;

/**
 * An instance's right to send a message. Whoever finds it run out takes over: its holder has died
 * in the middle of sending.
 */
public record Lease(String holder, Instant until) {}
