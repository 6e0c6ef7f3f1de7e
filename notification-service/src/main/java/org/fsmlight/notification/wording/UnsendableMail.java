package org.fsmlight.notification.wording;

/** A mail that no server could deliver as it is; give up. */
public final class UnsendableMail extends RuntimeException {

  public UnsendableMail(String why) {
    super(why);
  }
}
