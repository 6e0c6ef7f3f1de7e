package org.fsmlight.contracts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of services is generated from the code. */
class ReadmeTests {

  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- services -->\n).*?(?=<!-- /services -->)", Pattern.DOTALL);

  @Test
  void tableOfServicesIsWhatTheCodeSays() throws Exception {
    var readme = Documented.read(Documented.ROOT.resolve("README.md"));
    var generated =
        TABLE.matcher(readme).replaceFirst(Matcher.quoteReplacement(new ServicesTable().written()));
    Committed.at("README.md").is(generated);
  }
}
