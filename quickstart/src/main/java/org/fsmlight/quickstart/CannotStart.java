package org.fsmlight.quickstart;

/** Why it does not start, and what to do, in one sentence for the person at the terminal. */
final class CannotStart extends RuntimeException {

  CannotStart(String sentence) {
    super(sentence, null, false, false);
  }
}
