package org.fsmlight.team.identity.passwordresets.web;

import java.time.Instant;
import org.fsmlight.team.identity.passwordresets.PasswordResetPreview;

/** An open password reset. */
record PasswordResetResponse(String firstName, String email, Instant expiresAt) {

  static PasswordResetResponse of(PasswordResetPreview preview) {
    return new PasswordResetResponse(preview.firstName(), preview.email(), preview.expiresAt());
  }
}
