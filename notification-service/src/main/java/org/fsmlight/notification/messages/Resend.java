package org.fsmlight.notification.messages;

/**
 * The repetition of a message on request.
 *
 * @param messageId the id of the first message of this text
 */
public record Resend(String messageId, Actor requestedBy) {}
