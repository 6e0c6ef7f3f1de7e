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

/** The languages spoken: those the product knows of which there is a file of phrases. */
public final class Languages {

  private static final List<String> KNOWN = List.of("en", "de", "fr", "it");
  private static final String LAST_RESORT = "en";

  private final Map<String, Phrases> spoken = new HashMap<>();

  /** Reads {@code wording/LANGUAGE.properties}: one more language is one more file. */
  public Languages() {
    for (String language : KNOWN) {
      try (InputStream file = open(language)) {
        if (file != null) {
          Properties phrases = new Properties();
          phrases.load(new InputStreamReader(file, UTF_8));
          spoken.put(language, new Phrases(language, phrases));
        }
      } catch (IOException fault) {
        throw new UncheckedIOException("cannot read the phrases of " + language, fault);
      }
    }
  }

  /** The recipient's language, else the company's default, else English. */
  Phrases of(@Nullable String wanted, List<String> companys) {
    List<String> order = new ArrayList<>();
    if (wanted != null) {
      order.add(wanted);
    }
    companys.stream().findFirst().ifPresent(order::add);
    order.add(LAST_RESORT);
    return order.stream()
        .filter(spoken::containsKey)
        .findFirst()
        .map(spoken::get)
        .orElseThrow(() -> new IllegalStateException("wording/en.properties is missing"));
  }

  Map<String, Phrases> spoken() {
    return Map.copyOf(spoken);
  }

  private static @Nullable InputStream open(String language) {
    return Languages.class.getResourceAsStream("/wording/" + language + ".properties");
  }
}
