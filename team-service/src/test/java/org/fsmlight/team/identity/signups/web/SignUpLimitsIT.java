package org.fsmlight.team.identity.signups.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits and the input of sign-ups. */
class SignUpLimitsIT extends SignUpTestBase {

  @Test
  void aMailboxGetsThreeMailsAnHourAndFurtherRequestsAreAccepted() {
    for (int i = 0; i < 5; i++) {
      assertThat(signUp(email, "Often AG").status()).isEqualTo(202);
    }
    var last = "last-of-" + email;
    signUp(last, "Last AG");

    requested(last, 1);
    assertThat(requested(email, 3)).hasSize(3);
  }

  @Test
  void limitsTheSignUpsFromOneAddress() {
    var crowded = "203.0.113.77";
    for (int i = 0; i < 30; i++) {
      signUpFrom(crowded, "crowd@berg.example", "Crowd AG");
    }

    var refused = signUpFrom(crowded, "crowd@berg.example", "Crowd AG");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many-attempts");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(signUp(email, "Elsewhere AG").status()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "company.country   | 'CH'           | 'XX'",
        "company.timeZone  | 'Europe/Berlin'| '+02:00'",
        "company.languages | ['de']         | []",
        "company.email     | 'info@berg.ch' | 'a@b.ch\\r\\nBcc: x@y.ch'",
        "company.name      | 'Good AG'      | ' '",
        "dispatcher.email  | 'fida@berg.ch' | 'nobody'",
        "dispatcher.firstName | 'Fida'      | ''",
        "dispatcher.language | 'it'         | 'rm'"
      })
  void refusesBadInputAndNamesTheField(String field, String good, String bad) {
    var form =
        """
        {'company':{'name':'Good AG','email':'info@berg.ch','timeZone':'Europe/Berlin',
         'languages':['de'],'country':'CH'},
         'dispatcher':{'firstName':'Fida','lastName':'Berg','email':'fida@berg.ch','language':'it'}}
        """;

    var answer =
        anonymous()
            .post(
                "/api/companies",
                form.replace(good, bad).replace('\'', '"'),
                "Fsm-Client-Address",
                here);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-input");
    assertThat(answer.wrongFields()).containsExactly(field);
  }
}
