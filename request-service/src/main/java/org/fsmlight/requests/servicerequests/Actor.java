package org.fsmlight.requests.servicerequests;

/** A person or machine that gives a command, as {@code role/ID}. */
public record Actor(String value) {

  /** The ID without the role: an account, or the client of a machine. */
  public String id() {
    return value.substring(value.indexOf('/') + 1);
  }
}
