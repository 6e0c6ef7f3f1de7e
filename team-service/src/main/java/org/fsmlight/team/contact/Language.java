package org.fsmlight.team.contact;

import java.util.Locale;

/** A language the product speaks. */
public enum Language {
  EN,
  DE,
  FR,
  IT;

  /** ISO 639-1. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when the product does not speak it
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("not a language of ours");
  }
}
