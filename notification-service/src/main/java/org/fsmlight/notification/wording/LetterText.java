package org.fsmlight.notification.wording;

/** A letter as plain text. */
final class LetterText {

  private LetterText() {}

  static String of(Letter letter) {
    StringBuilder text = new StringBuilder();
    text.append(letter.greeting()).append("\n\n").append(letter.body()).append("\n\n");
    letter.facts().forEach(fact -> text.append(fact.line()).append('\n'));
    for (Letter.Action action : letter.actions()) {
      text.append('\n').append(action.label()).append('\n').append(action.link()).append('\n');
    }
    return text.append('\n')
        .append(letter.closing())
        .append('\n')
        .append(letter.signature())
        .append('\n')
        .toString();
  }
}
