package org.fsmlight.gateway.session;

/** The session store cannot be reached now. The client may try again. */
public final class SessionStoreUnavailable extends RuntimeException {

  public SessionStoreUnavailable(Throwable cause) {
    super("The session store is unavailable", cause);
  }
}
