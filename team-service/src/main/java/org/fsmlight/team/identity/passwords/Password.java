package org.fsmlight.team.identity.passwords;

/** A password in clear text: never stored, never printed. */
public record Password(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
