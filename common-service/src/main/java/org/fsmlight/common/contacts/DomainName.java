package org.fsmlight.common.contacts;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The domain of a mail address in the ASCII form that mail servers look up (UTS #46, without the
 * transition from IDNA 2003). The JDK's {@code IDN} would turn {@code straße.example} into {@code
 * strasse.example}, which may belong to somebody else.
 */
final class DomainName {

  private static final int MAX_LENGTH = 253;
  private static final Pattern SHAPE =
      Pattern.compile("([a-z0-9-]{1,63}\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);

  private DomainName() {}

  /** The ASCII form in lower case; empty when no domain of the Internet has this name. */
  static Optional<String> ascii(String domain) {
    if (domain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var result = new IDNA.Info();
    var ascii = UTS46.nameToASCII(domain, new StringBuilder(), result).toString();
    return !result.hasErrors() && SHAPE.matcher(ascii.toLowerCase(Locale.ROOT)).matches()
        ? Optional.of(ascii.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
