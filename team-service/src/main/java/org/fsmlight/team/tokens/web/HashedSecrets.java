package org.fsmlight.team.tokens.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares client secrets with their hashes and never makes new ones: the framework's own encoder
 * would hash again at each call when the configured strength is not its default.
 */
final class HashedSecrets implements PasswordEncoder {

  private final PasswordEncoder known = PasswordEncoderFactories.createDelegatingPasswordEncoder();

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
    return known.matches(secret, hash);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return false;
  }

  @Override
  public String encode(@Nullable CharSequence secret) {
    throw new UnsupportedOperationException("Secrets are configured as hashes.");
  }
}
