package org.fsmlight.notification.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All phrases of one language, with {@code {places}} for what differs. */
final class Phrases {

  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Locale locale;
  private final Properties phrases;

  Phrases(String language, Properties phrases) {
    this.locale = Locale.forLanguageTag(language);
    this.phrases = phrases;
  }

  Locale locale() {
    return locale;
  }

  Set<String> keys() {
    return new TreeSet<>(phrases.stringPropertyNames());
  }

  boolean has(String key) {
    return phrases.getProperty(key) != null;
  }

  String raw(String key) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalStateException(
          "wording/%s.properties has no phrase '%s'; every language has the same phrases"
              .formatted(locale.toLanguageTag(), key));
    }
    return phrase;
  }

  /** Fills the places in one pass: what a value contains is never taken for a place. */
  String say(String key, Map<String, String> values) {
    Matcher place = PLACE.matcher(raw(key));
    StringBuilder said = new StringBuilder();
    while (place.find()) {
      @Nullable String value = values.get(place.group(1));
      place.appendReplacement(
          said, Matcher.quoteReplacement(value == null ? "" : PlainLine.of(value)));
    }
    return place.appendTail(said).toString();
  }

  static Set<String> places(String phrase) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(phrase);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }
}
