package org.fsmlight.notification.wording;

import java.util.List;

/**
 * The parts of a mail from which its text and its HTML are made.
 *
 * @param details labelled values about the subject of the mail
 * @param actions labelled links
 */
record Letter(
    String language,
    String subject,
    String greeting,
    String body,
    List<Detail> details,
    List<Action> actions,
    String closing,
    String signature) {

  /**
   * A labelled value.
   *
   * @param line label and value in one line, in the notation of the language
   */
  record Detail(String label, String value, String line) {}

  /** A labelled link. */
  record Action(String label, String link) {}
}
