package org.fsmlight.team.identity.signups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.PublishedEvents.PublishedEvent;
import org.fsmlight.team.testing.TeamServiceIT;

/** Signs companies up over HTTP. */
abstract class SignUpTestBase extends TeamServiceIT {

  private static final AtomicInteger COUNT = new AtomicInteger();

  final String here = "198.51.100." + COUNT.incrementAndGet();
  final String email = "founder" + COUNT.incrementAndGet() + "@berg.example";

  Answer signUp(String address, String company) {
    return signUpFrom(here, address, company);
  }

  Answer signUpFrom(String from, String address, String company) {
    var form =
        """
        {"company":{"name":"%s","email":"office@berg.example","timeZone":"Europe/Zurich",
         "languages":["de","fr"],"country":"CH"},"dispatcher":%s}
        """;
    return anonymous()
        .post(
            "/api/companies",
            form.formatted(company, person(address, "Fida")),
            "Fsm-Client-Address",
            from);
  }

  static String person(String address, String firstName) {
    return "{\"firstName\":\"%s\",\"lastName\":\"Berg\",\"email\":\"%s\",\"language\":\"de\"}"
        .formatted(firstName, address);
  }

  List<PublishedEvent> requested(String address, int times) {
    return published()
        .await(
            "SignUpRequested",
            event -> event.payload().at("/signUp/email").asString().equals(address),
            times);
  }

  String token(PublishedEvent requested) {
    return tokenOfLink(requested.payload().path("sealedToken").asString());
  }

  static void assertInvalid(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("invitation-invalid");
  }
}
