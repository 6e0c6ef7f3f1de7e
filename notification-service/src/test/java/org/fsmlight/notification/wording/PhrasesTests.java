package org.fsmlight.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;

class PhrasesTests {

  private final Languages languages = new Languages();

  @Test
  void allLanguagesHaveTheSamePhrasesAndPlaces() {
    var english = languages.of("en", List.of());

    languages
        .supported()
        .forEach(
            (language, phrases) -> {
              assertThat(phrases.keys()).as(language).isEqualTo(english.keys());
              for (var key : english.keys()) {
                if (!key.startsWith("date.") || key.equals("date.appointment")) {
                  assertThat(Phrases.places(phrases.raw(key)))
                      .as(language + " " + key)
                      .isEqualTo(Phrases.places(english.raw(key)));
                }
              }
            });
    assertThat(languages.supported().keySet()).containsExactlyInAnyOrder("en", "de", "fr", "it");
  }

  @Test
  void phrasesNameTheirPlaces() {
    var english = languages.of("en", List.of());

    assertThat(english.keys()).contains("greeting", "date.appointment");
    assertThat(Phrases.places(english.raw("date.appointment")))
        .containsExactly("date", "from", "to", "zone");
  }

  @Test
  void everySentTemplateHasPhrases() {
    var english = languages.of("en", List.of());

    for (var template : Template.values()) {
      if (template != Template.CHANGE_UNDONE) { // never sent itself
        assertThat(
                english.has(template.slug() + ".subject")
                    || english.has(template.slug() + ".title"))
            .as(template.slug())
            .isTrue();
      }
    }
  }

  @Test
  void unknownLanguageFallsBackToTheCompanyThenToEnglish() {
    assertThat(languages.of("de", List.of("en")).locale().getLanguage()).isEqualTo("de");
    assertThat(languages.of("xx", List.of("de", "en")).locale().getLanguage()).isEqualTo("de");
    assertThat(languages.of(null, List.of("de")).locale().getLanguage()).isEqualTo("de");
    assertThat(languages.of("xx", List.of("yy")).locale().getLanguage()).isEqualTo("en");
  }

  @Test
  void valuesAreNotReadAsPlaces() {
    var phrases = new Properties();
    phrases.setProperty("greeting", "Hello {name} of {company}");

    var said =
        new Phrases("en", phrases)
            .fill("greeting", Map.of("name", "{company} $1 \\", "company", "Acme"));

    assertThat(said).isEqualTo("Hello {company} $1 \\ of Acme");
  }
}
