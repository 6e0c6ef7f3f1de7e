package org.fsmlight.notification.wording;

/** Thrown if a mail cannot be sent by any server. A repetition is pointless. */
public final class UnsendableMail extends RuntimeException {

  public UnsendableMail(String why) {
    super(why);
  }
}
