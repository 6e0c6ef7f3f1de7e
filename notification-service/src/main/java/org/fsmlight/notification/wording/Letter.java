package org.fsmlight.notification.wording;

import java.util.List;

/**
 * A mail's words, before they become text and HTML.
 *
 * @param facts what it is about, label and value
 * @param actions what to click, if anything
 */
record Letter(
    String language,
    String subject,
    String greeting,
    String body,
    List<Fact> facts,
    List<Action> actions,
    String closing,
    String signature) {

  /**
   * @param line both in one, as the language writes it
   */
  record Fact(String label, String value, String line) {}

  record Action(String label, String link) {}
}
