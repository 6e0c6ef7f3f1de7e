package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The supported languages: known ones for which a file of phrases exists. */
public final class Languages {

  private static final List<String> KNOWN = List.of("en", "de", "fr", "it");
  private static final String DEFAULT = "en";

  private final Map<String, Phrases> supported = new HashMap<>();

  /** Reads {@code wording/LANGUAGE.properties} for each known language. */
  public Languages() {
    for (var language : KNOWN) {
      try (var file = open(language)) {
        if (file != null) {
          var phrases = new Properties();
          phrases.load(new InputStreamReader(file, UTF_8));
          supported.put(language, new Phrases(language, phrases));
        }
      } catch (IOException fault) {
        throw new UncheckedIOException("cannot read the phrases of " + language, fault);
      }
    }
  }

  /** The addressee's language, else the company's default, else English. */
  Phrases of(@Nullable String wanted, List<String> companyLanguages) {
    List<String> order = new ArrayList<>();
    if (wanted != null) {
      order.add(wanted);
    }
    companyLanguages.stream().findFirst().ifPresent(order::add);
    order.add(DEFAULT);
    return order.stream()
        .filter(supported::containsKey)
        .findFirst()
        .map(supported::get)
        .orElseThrow(() -> new IllegalStateException("wording/en.properties is missing"));
  }

  Map<String, Phrases> supported() {
    return Map.copyOf(supported);
  }

  private static @Nullable InputStream open(String language) {
    return Languages.class.getResourceAsStream("/wording/" + language + ".properties");
  }
}
