package org.fsmlight.requests.request;

/** Who did something, as {@code role/ID}. */
public record Actor(String value) {

  /** The ID alone: an account, or the client a machine calls with. */
  public String id() {
    return value.substring(value.indexOf('/') + 1);
  }
}
