package org.fsmlight.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fsmlight.common.problem.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class IfMatchTests {

  @Test
  void allowsAnyVersionWhenAbsent() {
    assertThat(IfMatch.ANY.allows(1)).isTrue();
    assertThat(read(null).allows(7)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", " * "})
  void allowsAnyVersionWhenAsterisk(String header) {
    assertThat(read(header).allows(7)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "7", " \"7\" "})
  void allowsOnlyTheVersionInTheHeader(String header) {
    assertThat(read(header).allows(7)).isTrue();
    assertThat(read(header).allows(8)).isFalse();
    assertThat(read(header).allows(6)).isFalse();
  }

  @Test
  void readsWhatETagsWrite() {
    assertThat(read(ETags.of(12)).version()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "W/\"7\"",
        "\"7\", \"8\"",
        "\"-7\"",
        "seven",
        "\"7",
        "9999999999999999999"
      })
  void refusesOtherHeaders(String header) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> read(header))
        .satisfies(bad -> assertThat(bad.field()).isEqualTo("If-Match"));
  }

  private static IfMatch read(String header) {
    var request = new MockHttpServletRequest();
    if (header != null) {
      request.addHeader("If-Match", header);
    }
    return (IfMatch)
        new IfMatchArgument()
            .resolveArgument(parameter(), null, new ServletWebRequest(request), null);
  }

  private static MethodParameter parameter() {
    return null; // the argument is resolved by its type only
  }
}
