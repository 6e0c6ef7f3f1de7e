package org.fsmlight.team.organization.contacts;

import java.util.Locale;

/** A language that pages and mails are available in. */
public enum Language {
  EN,
  DE,
  FR,
  IT;

  /** The ISO 639-1 code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a language by its ISO 639-1 code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Language of(String code) {
    for (var language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("not a language of ours");
  }
}
