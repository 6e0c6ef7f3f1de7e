package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * Public state of a message to one recipient. Carries neither address nor text.
 *
 * @param serviceCallId the call the message is about, if any
 * @param recipient as {@code client}, {@code company} or {@code role/ID}
 * @param template name of the message's template
 * @param error why delivery failed, as a sentence; absent when the message was sent
 */
public record Notification(
    String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    NotificationChannel channel,
    String recipient,
    String template,
    @Redactable @Nullable String error) {}
