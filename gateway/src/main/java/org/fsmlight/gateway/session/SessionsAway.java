package org.fsmlight.gateway.session;

/** The store of sessions cannot be reached now: who asks tries again. */
public final class SessionsAway extends RuntimeException {

  public SessionsAway(Throwable cause) {
    super("The store of sessions is away", cause);
  }
}
