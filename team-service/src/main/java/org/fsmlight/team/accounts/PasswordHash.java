package org.fsmlight.team.accounts;

/** What is kept of a password: Argon2id with its parameters in front. */
public record PasswordHash(String value) {

  public PasswordHash {
    if (!value.startsWith("$argon2id$")) {
      throw new IllegalArgumentException("A password hash starts with $argon2id$.");
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
