package org.fsmlight.team.accounts;

/** A password in the clear: never stored, never printed. */
public record Password(String value) {

  @Override
  public String toString() {
    return "***";
  }
}
