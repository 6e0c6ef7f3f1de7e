package org.fsmlight.events;

import org.jspecify.annotations.Nullable;

/**
 * Public state of a message; carries no address and no text.
 *
 * @param recipient as {@code client}, {@code company} or {@code role/ID}
 * @param template which message it is
 * @param error why it failed, in plain words
 */
public record Notification(
    String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    NotificationChannel channel,
    String recipient,
    String template,
    @Nullable String error) {}
