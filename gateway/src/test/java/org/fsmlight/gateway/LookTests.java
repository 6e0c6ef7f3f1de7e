package org.fsmlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The contrast of every pair of colours that is used together, in light and dark. */
class LookTests {

  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  @ParameterizedTest
  @CsvSource({
    "ink, ground",
    "ink, surface",
    "muted, ground",
    "muted, surface",
    "link, ground",
    "link, surface",
    "on-accent, accent",
    "on-accent, accent-strong",
    "ink, hover",
    "link, hover",
    "bad-text, hover",
    "orange-text, surface",
    "ink, line",
    "blue-text, blue-tint",
    "white-text, white-tint",
    "muted, white-tint",
    "link, white-tint",
    "orange-text, orange-tint",
    "green-text, green-tint",
    "bad-text, bad-tint",
    "bad-text, surface",
    "bad-text, ground",
    "surface, bad-edge",
    "surface, ink",
    "green-text, surface",
    "orange-text, white-tint"
  })
  void textHasEnoughContrast(String text, String ground) throws IOException {
    assertThat(contrast(light(), text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(dark(), text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "edge, surface",
    "edge, ground",
    "bad-edge, surface",
    "orange-edge, orange-tint",
    "green-edge, green-tint",
    "link, ground"
  })
  void edgeHasEnoughContrast(String edge, String ground) throws IOException {
    assertThat(contrast(light(), edge, ground)).as("light").isGreaterThanOrEqualTo(3);
    assertThat(contrast(dark(), edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
  }

  private static Map<String, String> light() throws IOException {
    return tokens(0, css().indexOf(DARK));
  }

  private static Map<String, String> dark() throws IOException {
    return tokens(css().indexOf(DARK), css().length());
  }

  private static Map<String, String> tokens(int from, int to) throws IOException {
    Map<String, String> tokens = new HashMap<>();
    TOKEN
        .matcher(css().substring(from, to))
        .results()
        .forEach(found -> tokens.put(found.group(1), found.group(2)));
    return tokens;
  }

  private static String css() throws IOException {
    return new ClassPathResource("static/pages/look.css")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double contrast(Map<String, String> tokens, String one, String other) {
    assertThat(tokens).containsKeys(one, other);
    double a = luminance(tokens.get(one));
    double b = luminance(tokens.get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
