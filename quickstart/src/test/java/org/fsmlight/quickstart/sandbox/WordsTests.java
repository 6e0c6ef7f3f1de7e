package org.fsmlight.quickstart.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the page in each language. */
class WordsTests {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern IN_PAGE = Pattern.compile("data-(?:word|label)=\"([^\"]+)\"");
  private static final Pattern IN_SCRIPT = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"");

  @Test
  void languagesHaveTheSameKeysAndPlaceholders() throws IOException {
    var english = words("en");
    var german = words("de");

    assertThat(german).containsOnlyKeys(english.keySet());
    assertThat(english)
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(german.get(key))).as(key).isEqualTo(placeholders(text)));
    assertThat(german.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyUsedKeyExists() throws IOException {
    var asked = new TreeSet<>(found(IN_PAGE, text("sandbox/sandbox.html")));
    for (var script :
        new PathMatchingResourcePatternResolver().getResources("classpath*:sandbox/*.js")) {
      asked.addAll(found(IN_SCRIPT, script.getContentAsString(StandardCharsets.UTF_8)));
    }

    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(words("en")).containsKeys(asked.toArray(String[]::new));
  }

  @Test
  void coloursAndStatesHaveNames() throws IOException {
    var names =
        Stream.concat(
            Stream.of("BLUE", "WHITE", "ORANGE", "GREEN").map("colour."::concat),
            Stream.of("INVITED", "UNVERIFIED", "VERIFIED", "DEACTIVATED", "unknown")
                .map("state."::concat));

    assertThat(words("en")).containsKeys(names.toArray(String[]::new));
  }

  private static Map<String, String> words(String language) throws IOException {
    return JsonMapper.shared()
        .readValue(text("sandbox/words/" + language + ".json"), new TypeReference<>() {});
  }

  private static Set<String> placeholders(String text) {
    return Set.copyOf(found(PLACEHOLDER, text));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private static String text(String path) throws IOException {
    return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
  }
}
