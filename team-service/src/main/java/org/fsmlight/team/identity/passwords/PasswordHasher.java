package org.fsmlight.team.identity.passwords;

/** Hashes passwords, slowly on purpose. */
public interface PasswordHasher {

  /**
   * Hashes the normalized password. Returns another hash at each call, since each has its own salt.
   */
  PasswordHash hash(Password password);

  /** Compares the normalized password, and the typed one: earlier releases hashed that. */
  boolean matches(Password password, PasswordHash hash);

  /** Takes as long as {@link #matches}, for a login that has no password to compare with. */
  void matchDummy(Password password);

  /** Whether the hash was made with other parameters than those required today. */
  boolean isOutdated(PasswordHash hash);
}
