package org.fsmlight.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlainTextTests {

  private record Given(
      @PlainText(max = 8) String required,
      @PlainText(max = 8, optional = true) String optional,
      @PlainText(max = 8, lines = true) String lines,
      @Language String language) {}

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  @Test
  void allowsPlainText() {
    assertThat(faults(new Given("Zoë 12", "", "a\n\tb\r\n", "fr"))).isEmpty();
    assertThat(faults(new Given("12345678", null, "x", null))).isEmpty();
  }

  @Test
  void requiresTextThatIsNotOptional() {
    assertThat(faults(new Given(null, null, null, null)))
        .containsExactlyInAnyOrder("required is missing", "lines is missing");
    assertThat(faults(new Given("", "", "", null)))
        .containsExactlyInAnyOrder("required must not be blank", "lines must not be blank");
  }

  @Test
  void refusesBlanksEvenWhereOptional() {
    assertThat(faults(new Given(" ", "  ", "\n", null)))
        .containsExactlyInAnyOrder(
            "required must not be blank", "optional must not be blank", "lines must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u3164", "\u2800\u2800", "\u202e \ufeff", "\u00ad"})
  void refusesTextOfInvisibleCharacters(String text) {
    assertThat(faults(new Given(text, null, "x", null)))
        .containsExactly("required must not be blank");
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThat(faults(new Given("123456789", null, "x", null)))
        .containsExactly("required must have at most 8 characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {'\n', '\r', '\t', 0, 7, 0x1b, 0x7f, 0x85, 0x2028, 0x2029})
  void refusesControlCharactersInALine(int character) {
    assertThat(faults(new Given("a" + (char) character + "b", null, "x", null)))
        .containsExactly("required must not have control characters");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 0x1b, 0x7f, 0x85})
  void refusesOtherControlCharactersInLines(int character) {
    assertThat(faults(new Given("x", null, "a" + (char) character + "b", null)))
        .containsExactly("lines must not have control characters");
  }

  @Test
  void evaluatesNoExpressionInTheText() {
    assertThat(faults(new Given("${1+1}\n", null, "x", null)))
        .containsExactly("required must not have control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "DE", "", "de-CH"})
  void refusesUnsupportedLanguages(String language) {
    assertThat(faults(new Given("x", null, "x", language)))
        .containsExactly("language must be one of en, de, fr, it");
  }

  @Test
  void isReadWithoutInvisibleCharactersIfItIsOneLine() {
    var json = JsonMapper.builder();
    new StrictJson().customize(json);

    var read =
        json.build()
            .readValue(
                """
                {"required": "A\u202en\u200bna", "optional": null, "lines": "a\u202eb\\nc",
                 "language": "d\u200be"}
                """,
                Given.class);

    assertThat(read).isEqualTo(new Given("Anna", null, "a\u202eb\nc", "d\u200be"));
  }

  private static List<String> faults(Given given) {
    return VALIDATOR.validate(given).stream().map(PlainTextTests::sentence).toList();
  }

  private static String sentence(ConstraintViolation<Given> fault) {
    return fault.getPropertyPath() + " " + fault.getMessage();
  }
}
