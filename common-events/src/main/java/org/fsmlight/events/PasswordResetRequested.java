package org.fsmlight.events;

import java.time.Instant;

/**
 * Somebody, perhaps the person, wants a new password for the account.
 *
 * @param sealedToken the link's secret, readable only with the installation's sealing key: topics
 *     keep no usable token
 * @param expiresAt when the link stops working
 */
@TopicRetention(days = 7)
public record PasswordResetRequested(Account account, String sealedToken, Instant expiresAt)
    implements AccountEvent {}
