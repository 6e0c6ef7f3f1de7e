package org.fsmlight.notification.messages;

/**
 * A change in which a message was settled; other services may be informed of it.
 *
 * @param after the correspondence after the change
 */
public record CorrespondenceChange(Correspondence after, Message settled) {}
