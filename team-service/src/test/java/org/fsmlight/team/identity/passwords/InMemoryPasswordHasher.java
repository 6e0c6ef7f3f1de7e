package org.fsmlight.team.identity.passwords;

import java.util.UUID;

/** Hashes passwords without effort; runs a given action before a hash, to interleave. */
public final class InMemoryPasswordHasher implements PasswordHasher {

  private static final String CURRENT = "$argon2id$current$";
  private static final String OUTDATED = "$argon2id$outdated$";

  private Runnable beforeNextHash = () -> {};

  public void beforeNextHash(Runnable action) {
    beforeNextHash = action;
  }

  /** A hash made with weaker parameters. */
  public static PasswordHash outdated(Password password) {
    return new PasswordHash(OUTDATED + UUID.randomUUID() + "$" + password.value());
  }

  /** A hash of the password as it was typed, as earlier releases made them. */
  public static PasswordHash ofTyped(Password password) {
    return new PasswordHash(CURRENT + UUID.randomUUID() + "$" + password.value());
  }

  @Override
  public PasswordHash hash(Password password) {
    var action = beforeNextHash;
    beforeNextHash = () -> {};
    action.run();
    return new PasswordHash(CURRENT + UUID.randomUUID() + "$" + password.normalized().value());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return password.forms().stream().anyMatch(form -> hash.value().endsWith("$" + form));
  }

  @Override
  public void matchDummy(Password password) {}

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return hash.value().startsWith(OUTDATED);
  }
}
