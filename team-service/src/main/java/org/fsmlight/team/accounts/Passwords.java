package org.fsmlight.team.accounts;

/** Hashes passwords, slowly on purpose. */
public interface Passwords {

  PasswordHash hash(Password password);

  boolean matches(Password password, PasswordHash hash);

  /** Takes as long as {@link #matches}, for somebody who has no password to compare with. */
  void pretend(Password password);

  /** Whether it was made with other parameters than are asked for today. */
  boolean isOutdated(PasswordHash hash);
}
