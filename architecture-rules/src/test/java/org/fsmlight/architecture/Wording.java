package org.fsmlight.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that comments, names and documents do without, and how a Javadoc opens. String literals
 * are product text and not looked at.
 */
final class Wording {

  private static final Map<String, String> INSTEAD =
      Map.of(
          "tell", "publish, send, notify or return",
          "tells", "publishes, sends, notifies or returns",
          "told", "published, sent, notified or returned",
          "telling", "publishing, sending, notifying or returning",
          "whoever", "the caller, the user or each one that",
          "bear", "accept",
          "bears", "accepts",
          "borne", "accepted");

  /** A consumer group that keeps its id, since its offsets are stored under it. */
  private static final String KEPT = "notification-tell";

  private static final Pattern STRINGS =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);
  private static final Pattern TEMPLATES = Pattern.compile("`(?:\\\\.|[^`\\\\])*`", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
  private static final Pattern OPENING =
      Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(What|Who|Where|Whose|Of|As|For)\\b");

  private Wording() {}

  /** One sentence for each violation, with its place. */
  static Stream<String> violations(Path file, String text) {
    var name = file.toString();
    var looked = withoutStrings(name, text).replace(KEPT, "consumer-group-id");
    var words =
        WORD.matcher(looked)
            .results()
            .filter(found -> INSTEAD.containsKey(found.group().toLowerCase(Locale.ROOT)))
            .map(
                found ->
                    "%s:%d says \"%s\": write %s"
                        .formatted(
                            name,
                            line(looked, found.start()),
                            found.group(),
                            INSTEAD.get(found.group().toLowerCase(Locale.ROOT))));
    Stream<String> openings =
        name.endsWith(".java")
            ? OPENING
                .matcher(looked)
                .results()
                .map(
                    found ->
                        "%s:%d opens a Javadoc with \"%s\": begin with a noun phrase or a verb in the third person"
                            .formatted(name, line(looked, found.start()), found.group(1)))
            : Stream.empty();
    return Stream.concat(words, openings);
  }

  private static String withoutStrings(String name, String text) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "java" -> blanked(text, List.of(STRINGS));
      case "ts", "svelte", "js" -> blanked(text, List.of(STRINGS, TEMPLATES));
      default -> text;
    };
  }

  /** Keeps the line breaks, so that places stay the same. */
  private static String blanked(String text, List<Pattern> patterns) {
    var blanked = text;
    for (var pattern : patterns) {
      blanked =
          pattern.matcher(blanked).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }
    return blanked;
  }

  private static long line(String text, int position) {
    return IntStream.range(0, position).filter(i -> text.charAt(i) == '\n').count() + 1;
  }
}
