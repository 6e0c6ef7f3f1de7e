package org.fsmlight.contracts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of services is generated from the code. */
class ReadmeTests {

  private static final Pattern TABLE =
      Pattern.compile("(?<=<!-- services -->\n).*?(?=<!-- /services -->)", Pattern.DOTALL);

  @Test
  void tableOfServicesMatchesTheCode() throws Exception {
    var readme = ProjectFiles.read(ProjectFiles.ROOT.resolve("README.md"));
    var generated =
        TABLE
            .matcher(readme)
            .replaceFirst(Matcher.quoteReplacement(new ServicesTable().toMarkdown()));
    GeneratedFile.at("README.md").matches(generated);
  }
}
