package org.fsmlight.notification.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases of one language, with {@code {places}} for values. */
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
    var phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalStateException(
          "wording/%s.properties has no phrase '%s'; every language has the same phrases"
              .formatted(locale.toLanguageTag(), key));
    }
    return phrase;
  }

  /** Fills the places in one pass, so that a value is never read as a place. */
  String fill(String key, Map<String, String> values) {
    var place = PLACE.matcher(raw(key));
    var filled = new StringBuilder();
    while (place.find()) {
      var value = values.get(place.group(1));
      place.appendReplacement(
          filled, Matcher.quoteReplacement(value == null ? "" : PlainLine.of(value)));
    }
    return place.appendTail(filled).toString();
  }

  static Set<String> places(String phrase) {
    Set<String> places = new TreeSet<>();
    var place = PLACE.matcher(phrase);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }
}
