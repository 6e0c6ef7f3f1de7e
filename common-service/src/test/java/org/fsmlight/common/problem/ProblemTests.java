package org.fsmlight.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

class ProblemTests {

  @Test
  void hasAStableTypeAndSaysWhatToDo() {
    var problem = Problem.of(HttpStatus.CONFLICT, "busy", "Busy", "Busy then.").body();

    assertThat(problem.getType()).isEqualTo(URI.create("urn:fsm-light:problem:busy"));
    assertThat(problem.getStatus()).isEqualTo(409);
    assertThat(problem.getTitle()).isEqualTo("Busy");
    assertThat(problem.getDetail()).isEqualTo("Busy then.");
  }

  @Test
  void hasExtensionMembersUnlessTheyAreNull() {
    var problem =
        Problem.of(HttpStatus.CONFLICT, "busy", "Busy", "Busy then.")
            .with("conflict", "c-2")
            .with("current", null)
            .body();

    assertThat(problem.getProperties()).isEqualTo(Map.of("conflict", "c-2"));
  }

  @Test
  void isSentAsProblemJson() {
    var response = Problem.stale(Map.of("version", 7)).<String>response();

    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
    assertThat(response.getHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat((Object) response.getBody())
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemDetail.class))
        .satisfies(
            body ->
                assertThat(body.getProperties()).containsEntry("current", Map.of("version", 7)));
  }
}
