package org.fsmlight.notification.wording;

import java.util.stream.Collectors;

/** The HTML of a letter. All values are escaped here, and nowhere else. */
final class LetterHtml {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
      <body style="margin:0;padding:24px;background:#f4f5f7;color:#1c2430;font:16px/1.5 sans-serif">
      <div style="max-width:560px;margin:auto;padding:24px;background:#fff;border-radius:8px">
      <p>%s</p>
      <p>%s</p>
      %s%s<p>%s<br>%s</p>
      </div></body></html>
      """;
  private static final String TABLE = "<table style=\"margin:16px 0\">%s</table>\n";
  private static final String ROW =
      "<tr><th scope=\"row\" style=\"text-align:left;vertical-align:top;padding:2px 16px 2px 0;"
          + "font-weight:normal;color:#5b6675\">%s</th><td>%s</td></tr>";
  private static final String BUTTON =
      "<p><a href=\"%s\" style=\"display:inline-block;padding:10px 18px;background:#0b57d0;"
          + "color:#fff;text-decoration:none;border-radius:6px\">%s</a></p>\n";

  private LetterHtml() {}

  static String of(Letter letter) {
    return PAGE.formatted(
        escape(letter.language()),
        escape(letter.subject()),
        escape(letter.greeting()),
        escape(letter.body()),
        letter.details().isEmpty() ? "" : TABLE.formatted(rows(letter)),
        buttons(letter),
        escape(letter.closing()),
        escape(letter.signature()));
  }

  private static String buttons(Letter letter) {
    return letter.actions().stream()
        .map(action -> BUTTON.formatted(escape(action.link()), escape(action.label())))
        .collect(Collectors.joining());
  }

  private static String rows(Letter letter) {
    return letter.details().stream()
        .map(detail -> ROW.formatted(escape(detail.label()), escape(detail.value())))
        .collect(Collectors.joining());
  }

  private static String escape(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
              }
            });
    return escaped.toString();
  }
}
