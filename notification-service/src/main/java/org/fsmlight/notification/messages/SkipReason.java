package org.fsmlight.notification.messages;

/** The reasons for not delivering a message. The texts are stored and shown by the ledger. */
public enum SkipReason {
  AMAZON("Amazon writes to its own clients"),
  NO_EMAIL("the client left no mail address"),
  NO_DEVICE("no device"),
  DEVICES_GONE("no device: none is registered any more"),
  TOO_OLD("what happened is too old to notify anybody of it"),
  NO_TRANSPORT("there is no way to send it");

  private final String text;

  SkipReason(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
