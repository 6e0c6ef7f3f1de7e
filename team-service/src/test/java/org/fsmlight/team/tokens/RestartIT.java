package org.fsmlight.team.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.team.TeamServiceApplication;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.testsupport.RealParts;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class RestartIT extends TeamServiceIT {

  @Test
  void anotherInstanceTakesTheTokensOfTheFirst() {
    String form =
        "grant_type=client_credentials&client_id=demo-dispatcher&client_secret=demo-dispatcher";
    String token = anybody().postForm("/oauth2/token", form).at("access_token");
    String keys = anybody().get("/oauth2/jwks").text();

    try (var other =
        new SpringApplicationBuilder(TeamServiceApplication.class)
            .properties("spring.config.name=team-service")
            .run(
                "--server.port=0",
                "--fsm.seal-key=" + SEAL_KEY,
                "--fsm.issuer=" + TestTokens.ISSUER,
                "--spring.mongodb.uri=" + RealParts.get().mongoUri(DATABASE),
                "--spring.mongodb.database=" + DATABASE,
                "--spring.kafka.bootstrap-servers=" + RealParts.bootstrap())) {
      String url =
          "http://localhost:" + other.getEnvironment().getRequiredProperty("local.server.port");

      assertThat(new Api(url, token).get("/api/company").at("id")).isEqualTo(HELVETIA);
      assertThat(new Api(url, null).get("/oauth2/jwks").text()).isEqualTo(keys);
      assertThat(new Api(url, null).postForm("/oauth2/token", form).at("error"))
          .as("demo clients are known only where the demo is on")
          .isEqualTo("invalid_client");
    }
  }
}
