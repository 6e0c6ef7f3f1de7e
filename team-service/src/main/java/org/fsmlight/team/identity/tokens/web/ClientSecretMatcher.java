package org.fsmlight.team.identity.tokens.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares client secrets with their configured hashes and never creates hashes. The framework's
 * encoder would rehash at each call if the configured strength is not its default.
 */
final class ClientSecretMatcher implements PasswordEncoder {

  private final PasswordEncoder delegate =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
    return delegate.matches(secret, hash);
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
