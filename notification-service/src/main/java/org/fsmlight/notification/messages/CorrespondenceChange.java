package org.fsmlight.notification.message;

/** Nothing more happens to a message of a correspondence; the other services may hear of it. */
public record MessageSettled(Correspondence correspondence, Message message) {}
