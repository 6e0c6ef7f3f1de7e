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

class BasedOnTests {

  @Test
  void isNothingWhenAbsent() {
    assertThat(read(null)).isEqualTo(BasedOn.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", " 7 "})
  void readsTheVersion(String header) {
    assertThat(read(header).version()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "-7", "7,8", "seven", "\"7", "9999999999999999999"})
  void refusesOtherHeaders(String header) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> read(header))
        .satisfies(bad -> assertThat(bad.field()).isEqualTo("Based-On"));
  }

  private static BasedOn read(String header) {
    var request = new MockHttpServletRequest();
    if (header != null) {
      request.addHeader("Based-On", header);
    }
    return (BasedOn)
        new BasedOnArgument()
            .resolveArgument(parameter(), null, new ServletWebRequest(request), null);
  }

  private static MethodParameter parameter() {
    return null; // the argument is resolved by its type only
  }
}
