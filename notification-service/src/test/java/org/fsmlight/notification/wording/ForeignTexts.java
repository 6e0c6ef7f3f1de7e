package org.fsmlight.notification.wording;

import java.util.List;
import java.util.Random;

/** Texts in several scripts, and random mixtures of them with the signs that formats reserve. */
public final class ForeignTexts {

  /** One text for each script, each long enough to be folded. */
  public static final List<String> SCRIPTS =
      List.of(
          "Сантехнические работы и установка телевизора на стену в квартире",
          "👩🏽‍🔧👨‍👩‍👧‍👦🇨🇭🛠️📺🧰👩🏽‍🔧👨‍👩‍👧‍👦🇨🇭🛠️📺🧰👩🏽‍🔧👨‍👩‍👧‍👦🇨🇭🛠️📺🧰",
          "تركيب التلفاز على الحائط في شقة السيدة نور الهدى בדירה של גברת כהן",
          "Größenänderung über Zürich, Fußgängerübergänge ärgern Frau Müller-Lüdenscheidt",
          "テレビの壁掛け工事と配線の取り付け作業を行う会社のサービス名称",
          "a\u0308o\u0308u\u0308 combining marks, semicolons; colons: and \\ backslashes \\n \\, \\;",
          "W".repeat(120),
          "=?UTF-8?Q?not_encoded?= and more words, so that the line is long enough to fold");

  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "7",
          " ",
          "  ",
          ",",
          ";",
          ":",
          "\\",
          "\\n",
          "\"",
          "'",
          "^",
          "^n",
          "%",
          "=",
          "?",
          "=?",
          "?=",
          "(",
          ")",
          "<",
          ">",
          "@",
          "\r\n",
          "\n",
          "\t",
          "ä",
          "ß",
          "Ж",
          "щ",
          "ة",
          "ש",
          "👩🏽‍🔧",
          "📺",
          "e\u0301",
          "中",
          "\u00a0",
          "\u2028",
          "\u202e",
          "&amp;",
          "long-word-");

  private ForeignTexts() {}

  /** Returns a text that begins and ends with a letter, so that it survives trimming. */
  public static String random(Random random) {
    var text = new StringBuilder("A");
    for (int count = random.nextInt(120); count > 0; count--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append('z').toString();
  }
}
