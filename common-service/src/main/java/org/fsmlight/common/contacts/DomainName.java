package org.fsmlight.common.contacts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The domain of a mail address in the ASCII form that mail servers look up. International labels
 * are converted as UTS #46 does without the transition from IDNA 2003: the JDK's {@code IDN} would
 * turn {@code straße.example} into {@code strasse.example}, which may belong to somebody else.
 */
final class DomainName {

  private static final int MAX_LENGTH = 253;
  private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uff0e\\uff61]");
  private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}-]*");
  private static final Pattern ASCII_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern TOP_LEVEL = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");

  private DomainName() {}

  /** The ASCII form in lower case; empty when no domain of the Internet has this name. */
  static Optional<String> ascii(String domain) {
    if (domain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var labels =
        Arrays.stream(DOTS.split(domain, -1)).map(DomainName::label).toArray(String[]::new);
    var ascii = Arrays.stream(labels).collect(Collectors.joining("."));
    return labels.length > 1
            && ascii.length() <= MAX_LENGTH
            && Arrays.stream(labels).allMatch(label -> ASCII_LABEL.matcher(label).matches())
            && TOP_LEVEL.matcher(labels[labels.length - 1]).matches()
        ? Optional.of(ascii)
        : Optional.empty();
  }

  /** The ASCII form of one label; an empty text, which is no label, when there is none. */
  private static String label(String typed) {
    var mapped =
        Normalizer.normalize(
            Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT),
            Normalizer.Form.NFKC);
    if (!LABEL.matcher(mapped).matches()) {
      return "";
    }
    var isAscii = mapped.codePoints().allMatch(codePoint -> codePoint < 0x80);
    return isAscii ? mapped : "xn--" + Punycode.encode(mapped);
  }
}
