package org.fsmlight.team.identity.passwordresets;

import java.time.Instant;

/** The part of an open password reset that the holder of its link may see before using it. */
public record PasswordResetPreview(String firstName, String email, Instant expiresAt) {}
