package org.fsmlight.notification.wording;

/** The lines of iCalendar, folded at 75 octets (RFC 5545), and never within a character. */
final class ContentLines {

  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";

  private ContentLines() {}

  /** Folds each line of a file whose lines are not folded. */
  static String fold(String unfolded) {
    var folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
    for (var line : unfolded.split(END)) {
      fold(line, folded);
    }
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int octets = 0;
    for (int index = 0; index < line.length(); ) {
      int character = line.codePointAt(index);
      int needed = octetsOf(character);
      if (octets + needed > MOST_OCTETS) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets += needed;
      index += Character.charCount(character);
    }
    folded.append(END);
  }

  /** The octets of a character in UTF-8. */
  private static int octetsOf(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
