package org.fsmlight.team.accounts;

/** Hashes passwords, slowly on purpose. */
public interface Passwords {

  PasswordHash hash(Password password);

  boolean matches(Password password, PasswordHash hash);
}
