package org.fsmlight.notification.wording;

/** The plain text of a letter. */
final class LetterText {

  private LetterText() {}

  static String of(Letter letter) {
    var text = new StringBuilder();
    text.append(letter.greeting()).append("\n\n").append(letter.body()).append("\n\n");
    letter.details().forEach(detail -> text.append(detail.line()).append('\n'));
    for (var action : letter.actions()) {
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
