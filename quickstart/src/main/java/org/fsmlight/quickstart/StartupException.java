package org.fsmlight.quickstart;

/** The start fails. The message says in one sentence why, and what the user can do. */
final class StartupException extends RuntimeException {

  StartupException(String sentence) {
    super(sentence, null, false, false);
  }
}
