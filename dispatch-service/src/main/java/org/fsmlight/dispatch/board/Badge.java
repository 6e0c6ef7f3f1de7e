package org.fsmlight.dispatch.board;

import java.util.Locale;

/** What else there is to know of a card; no task and no colour. */
public enum Badge {
  CANNOT_COMPLETE,
  MESSAGE_FAILED;

  /** Stable: {@code message-failed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
