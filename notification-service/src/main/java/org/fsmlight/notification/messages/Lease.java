package org.fsmlight.notification.messages;

import java.time.Instant;

/**
 * The exclusive right of an instance to send a message. When it has expired, another instance takes
 * over, because the holder has died while sending.
 */
public record Lease(String holder, Instant until) {}
