package org.fsmlight.events;

import java.time.Instant;

/**
 * Published when a new password was requested for an account, perhaps by somebody else than its
 * owner.
 *
 * @param sealedToken secret of the reset link, encrypted with the installation's sealing key so
 *     that topics hold no usable token
 * @param expiresAt when the link stops working
 */
@TopicRetention(days = 7)
public record PasswordResetRequested(Account account, String sealedToken, Instant expiresAt)
    implements AccountEvent {}
