package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The guide's team: technicians are invited, and only verified ones may be assigned. */
@Isolated
class AddTechniciansIT {

  private static final Pattern LINK = Pattern.compile("https?://\\S+/invitation/([\\w.-]+)");

  private final Demo demo = Demo.shared();

  @Test
  void invitedTechnicianCreatesAPasswordWithTheLinkInTheMail() {
    var email = "eva." + UUID.randomUUID() + "@technician.example";
    var invited =
        demo.dispatcher
            .post(
                "/api/technicians",
                Map.of("firstName", "Eva", "lastName", "Egli", "email", email, "language", "de"))
            .is(201);
    assertThat(invited.text("state")).isEqualTo("INVITED");

    var text = demo.mailTo(email).path("text").asString();
    var link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    var api = "/api/invitations/" + link.group(1);
    assertThat(URI.create(link.group()).getPort()).isEqualTo(demo.product.port());
    assertThat(demo.anonymous.get(api).is(200).body().toString())
        .contains("Eva")
        .contains("Helvetia Home AG");

    demo.anonymous.post(api, Map.of("password", "short")).is(400);
    demo.anonymous.post(api, Map.of("password", "a long enough secret 17")).is(200);

    var again = demo.anonymous.post(api, Map.of("password", "a long enough secret 18"));
    var unknown =
        demo.anonymous.post(
            "/api/invitations/" + "x".repeat(43), Map.of("password", "a long enough secret 18"));
    assertThat(again.status()).isIn(404, 410).isEqualTo(unknown.status());
    assertThat(again.body().path("type")).isEqualTo(unknown.body().path("type"));
    var now = demo.dispatcher.get("/api/technicians/" + invited.text("id")).is(200);
    assertThat(now.text("state")).isEqualTo("UNVERIFIED");
    assertThat(Demo.stream(now.at("/missing")).map(JsonNode::asString))
        .containsExactlyInAnyOrder("picture", "skills");
  }

  @Test
  void refusesToAssignAnUnverifiedTechnician() {
    var id = demo.acceptedCall(Demo.freeDay());

    var refused =
        demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", demo.technicianId(2)));

    refused.isProblem(409, "technician-not-qualified");
    assertThat(Demo.stream(refused.at("/missing"))).isNotEmpty();
  }

  @Test
  void refusesATechnicianWithoutTheSkillsUntilTheyAreBack() {
    var profile = demo.technician.get("/api/technicians/me/profile").is(200);
    var skills =
        Demo.stream(profile.at("/skills"))
            .map(s -> s.isString() ? s.asString() : s.path("code").asString())
            .toList();
    assertThat(skills).isNotEmpty();
    var technician = demo.technicianId(0);
    var id = demo.acceptedCall(Demo.freeDay());

    demo.technician.put("/api/technicians/me/skills", Map.of("skills", List.of())).is(200);
    try {
      await("no longer verified")
          .atMost(Duration.ofSeconds(20))
          .until(() -> boardTechnician(technician).path("verified").asBoolean(), v -> !v);
      demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician))
          .isProblem(409, "technician-not-qualified");
    } finally {
      demo.technician.put("/api/technicians/me/skills", Map.of("skills", skills)).is(200);
    }
    await("verified again")
        .atMost(Duration.ofSeconds(20))
        .until(() -> boardTechnician(technician).path("verified").asBoolean());
    demo.command(demo.dispatcher, id, "assign", Map.of("technicianId", technician)).is(200);
  }

  /** The board's rows: verified technicians, and others who have calls in view. */
  private JsonNode boardTechnician(String id) {
    return Demo.stream(demo.board.technicians())
        .filter(technician -> technician.path("id").asString().equals(id))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }
}
