package org.fsmlight.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTests {

  private static final String HOSTILE = "x\r\nBcc: victim@example.com";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void noHeaderAddsAnotherOne(int hostile) {
    assertThat(mail(-1).calendar()).isNull();
    assertThatThrownBy(() -> mail(hostile))
        .isInstanceOf(UnsendableMail.class)
        .hasMessageNotContaining("victim");
  }

  private static Mail mail(int hostile) {
    var headers = new String[] {"<m1@fsm-light>", "a@b.example", "c@d.example", "Acme", "Hello"};
    if (hostile >= 0) {
      headers[hostile] = HOSTILE;
    }
    return new Mail(
        headers[0], headers[1], headers[2], headers[3], headers[4], "text", "html", null);
  }
}
