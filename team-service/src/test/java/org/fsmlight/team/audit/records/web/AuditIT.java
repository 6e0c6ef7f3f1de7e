package org.fsmlight.team.audit.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.kafka.KafkaEventSender;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditTrail;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** The audit of all services, as dispatchers and operators read it. */
class AuditIT extends TeamServiceIT {

  private static final Path SAMPLES = Path.of("../common-events/src/test/resources/samples");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Autowired private CompanyFixtures fixtures;
  @Autowired private AuditTrail trail;
  @Autowired private KafkaTemplate<String, byte[]> kafka;

  private String company;
  private String ada;

  @BeforeEach
  void found() {
    company = fixtures.company();
    ada = fixtures.dispatcher(company);
  }

  @Test
  void recordsOwnCommandsWithActorAndSubject() {
    var request =
        "{\"firstName\":\"Tim\",\"lastName\":\"Tec\",\"email\":\"tim-%s@example.org\",\"language\":\"de\"}";
    var tim = mine().post("/api/technicians", request.formatted(ada)).at("id");

    var recorded = await("TechnicianInvited");

    assertThat(recorded.at("/actor/role").asString()).isEqualTo("dispatcher");
    assertThat(recorded.at("/actor/id").asString()).isEqualTo(ada);
    assertThat(recorded.at("/actor/name").asString()).isEqualTo("Ada Example");
    assertThat(recorded.at("/subject/kind").asString()).isEqualTo("technician");
    assertThat(recorded.at("/subject/id").asString()).isEqualTo(tim);
    assertThat(recorded.at("/subject/name").asString()).isEqualTo("Tim Tec");
  }

  @Test
  void recordsEventsOfOtherServicesOnceAndWithoutPersonalData() throws Exception {
    var event = UUID.randomUUID().toString();
    publish(event, "ServiceCallAccepted", "service-request/r1", "dispatcher/" + ada);
    publish(event, "ServiceCallAccepted", "service-request/r1", "dispatcher/" + ada);
    publish(UUID.randomUUID().toString(), "ServiceCallCancelled", "service-call/r1", null);
    publish(UUID.randomUUID().toString(), "ServiceCallDeclined", "service-request/r2", "shop/1");

    var last = await("ServiceCallDeclined");
    var accepted = await("ServiceCallAccepted");

    assertThat(accepted.path("number").asString()).isNotEmpty();
    assertThat(accepted.path("companyId").asString()).isEqualTo(company);
    assertThat(last.at("/actor").has("name")).isFalse();
    var all = mine().get("/api/audit");
    assertThat(actions(all))
        .containsExactlyInAnyOrder("ServiceCallAccepted", "ServiceCallDeclined");
    assertThat(all.text()).doesNotContain("@", "phone", "street");
  }

  @Test
  void recordsLoginsLogoutsAndRefusedLogins() {
    var tess = fixtures.withPassword(fixtures.technician(company), "correct-horse");
    var browser = new Browser(url());

    browser.logIn(CompanyFixtures.mailOf(tess), "wrong-horse");
    var refresh =
        browser
            .tokens(browser.code(CompanyFixtures.mailOf(tess), "correct-horse"))
            .at("refresh_token");
    browser.revoke(refresh);

    assertThat(await("LoginRefused").has("actor")).isFalse();
    assertThat(await("LoginRefused").at("/subject/id").asString()).isEqualTo(tess);
    assertThat(await("LoggedIn").at("/actor/id").asString()).isEqualTo(tess);
    assertThat(await("LoggedOut").at("/actor/id").asString()).isEqualTo(tess);
  }

  @Test
  void dispatchersReadTheirCompanysAuditAndOperatorsReadAll() {
    append(1, "dispatcher/" + ada);

    assertThat(actions(mine().get("/api/audit"))).hasSize(1);
    assertThat(foreignDispatcher().get("/api/audit?companyId=" + company).text())
        .doesNotContain(company);
    assertThat(actions(operator().get("/api/audit?companyId=" + company))).hasSize(1);
    assertThat(operator().get("/api/audit").status()).isEqualTo(200);
    assertThat(anonymous().get("/api/audit").status()).isEqualTo(401);
    assertThat(technician("helvetia-technician-1").get("/api/audit").status()).isEqualTo(403);
  }

  @Test
  void pagesAreContiguousWithTheNewestFirst() {
    for (int i = 0; i < 120; i++) {
      append(i / 2, "dispatcher/" + ada);
    }

    List<String> ids = new ArrayList<>();
    List<String> times = new ArrayList<>();
    var next = "";
    int pages = 0;
    do {
      var page = mine().get("/api/audit" + (next.isEmpty() ? "" : "?cursor=" + next));
      page.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
      page.json().path("items").forEach(item -> times.add(item.path("at").asString()));
      next = page.at("next");
      pages++;
    } while (!next.isEmpty());

    assertThat(pages).isEqualTo(3);
    assertThat(ids).hasSize(120).doesNotHaveDuplicates();
    assertThat(times.reversed()).isSorted();
    assertThat(mine().get("/api/audit?cursor=no").wrongFields()).containsExactly("cursor");
  }

  @Test
  void filtersByDaysOfTheCompanysZoneAndByActor() {
    append(-13 * 60, "dispatcher/" + ada); // 23:00 UTC of the 19th, midnight in Zurich
    append(0, "dispatcher/other");
    append(12 * 60, "dispatcher/" + ada); // midnight UTC, the 21st in Zurich

    assertThat(actions(mine().get("/api/audit?from=2026-11-20&to=2026-11-20"))).hasSize(2);
    assertThat(actions(mine().get("/api/audit?from=2026-11-21"))).hasSize(1);
    assertThat(actions(mine().get("/api/audit?to=2026-11-19"))).isEmpty();
    assertThat(actions(mine().get("/api/audit?actor=" + ada))).hasSize(2);
    assertThat(mine().get("/api/audit?from=tomorrow").wrongFields()).containsExactly("from");
  }

  private void append(int minutes, String actor) {
    trail.append(
        new AuditRecord(
            UUID.randomUUID().toString(),
            NOON.plus(Duration.ofMinutes(minutes)),
            company,
            Actor.parse(actor),
            "ServiceCallScheduled",
            new AuditRecord.Subject("service-call", "c1"),
            "HH-1"));
  }

  private void publish(String id, String topic, String subject, String actor) throws Exception {
    var sample = Files.readString(SAMPLES.resolve(topic + ".1.json"));
    var payload =
        sample.replaceAll("\"companyId\": \"[^\"]+\"", "\"companyId\": \"" + company + "\"");
    new KafkaEventSender(kafka, "test")
        .send(
            new PendingEvent(
                id,
                topic,
                subject.substring(subject.indexOf('/') + 1),
                subject,
                1,
                NOON,
                actor,
                null,
                payload,
                null))
        .join();
  }

  private JsonNode await(String action) {
    return Awaitility.await(action)
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                mine()
                    .get("/api/audit")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(item -> item.path("action").asString().equals(action))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  private static List<String> actions(Answer page) {
    return page.json()
        .path("items")
        .valueStream()
        .map(item -> item.path("action").asString())
        .toList();
  }

  private Api mine() {
    return dispatcherOf(company, ada);
  }

  private Api operator() {
    return as("OPERATOR", null, "an-operator");
  }
}
