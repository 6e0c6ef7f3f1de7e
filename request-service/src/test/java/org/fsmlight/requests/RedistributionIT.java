package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RedistributionIT extends RunningService {

  private static final String REASON = "{\"reason\": \"No time\"}";

  private final String next = "company-" + UUID.randomUUID();

  @BeforeEach
  void registerAnotherCompany() {
    register(next);
  }

  @Test
  void operatorOffersADeclinedRequestToAnotherCompany() {
    var location = finallyDeclined();
    var before = get(location, ANNA).json();

    var made = redistribute(location, next).isSuccess(201);

    var id = made.text("/id");
    assertThat(made.header("Location")).isEqualTo("/api/service-requests/" + id);
    assertThat(made.text("/status")).isEqualTo("REQUESTED");
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    assertThat(made.text("/number")).isEqualTo("1001");
    assertThat(made.text("/companyId")).isEqualTo(next);
    assertThat(made.text("/redistributedFrom")).isEqualTo(idOf(location));
    assertThat(made.json().at("/client")).isEqualTo(before.at("/client"));
    assertThat(get(location, ANNA).json()).isEqualTo(before);
    assertThat(get(location, OPERATOR).text("/redistributedTo")).isEqualTo(id);
    assertThat(get(location, MARKETPLACE).text("/redistributedTo")).isEqualTo(id);

    var newDispatcher = TestTokens.dispatcher(next, "nora");
    get(location, newDispatcher).isProblem(404, "not-found");
    get(made.header("Location"), ANNA).isProblem(404, "not-found");
    get(made.header("Location"), MARKETPLACE).isSuccess(200);
    post(made.header("Location") + "/accept", newDispatcher, "").isSuccess(200);

    var published = published("ServiceRequested", id);
    assertThat(published).hasSize(1);
    assertThat(published.getFirst().text("/redistributedFrom")).isEqualTo(idOf(location));
    assertThat(published.getFirst().attribute("actor")).startsWith("operator/");
    assertThat(published("ServiceCallAccepted", id).getFirst().text("/redistributedFrom"))
        .isEqualTo(idOf(location));
  }

  @Test
  void refusesRequestsThatMayStillBeCarriedOut() {
    var open = booked();
    redistribute(open, next).isProblem(409, "not-over");

    post(open + "/accept", ANNA, "").isSuccess(200);
    redistribute(open, next).isProblem(409, "not-over");

    var held = booked();
    post(held + "/decline", ANNA, REASON).isSuccess(200);
    redistribute(held, next).isProblem(409, "not-over");

    publishAndAwait(CallEvents.cancelled(idOf(open), 6), CallProgress.CANCELLED);
    redistribute(open, next).isSuccess(201);
  }

  @Test
  void answersARepetitionAlikeAndRefusesAThirdCompany() {
    var location = finallyDeclined();
    var first = redistribute(location, next).isSuccess(201);

    assertThat(redistribute(location, next).isSuccess(201).json()).isEqualTo(first.json());
    var refused = redistribute(location, FIXIT).isProblem(409, "already-redistributed");
    assertThat(refused.json().at("/current")).isEqualTo(first.json());
    assertThat(published("ServiceRequested", first.text("/id"))).hasSize(1);
  }

  @Test
  void concurrentOperatorsRedistributeToOneCompany() throws Exception {
    for (int round = 0; round < 5; round++) {
      var location = finallyDeclined();
      var before = storedRequests();

      var answers =
          concurrently(
              List.<Callable<Answer>>of(
                  () -> redistribute(location, next),
                  () -> redistribute(location, FIXIT),
                  () -> redistribute(location, next),
                  () -> redistribute(location, FIXIT)));

      var made = answers.stream().filter(answer -> answer.status() == 201).toList();
      assertThat(made).hasSize(2).extracting(answer -> answer.text("/companyId")).hasSize(2);
      assertThat(new HashSet<>(made.stream().map(Answer::json).toList())).hasSize(1);
      assertThat(storedRequests()).isEqualTo(before + 1);
      assertThat(published("ServiceRequested", made.getFirst().text("/id"))).hasSize(1);
    }
  }

  @Test
  void refusesAnUnknownCompany() {
    var location = finallyDeclined();
    var before = storedRequests();

    redistribute(location, "company-nobody").isProblem(422, "unknown-company");
    assertThat(storedRequests()).isEqualTo(before);
  }

  @Test
  void listsDeclinedRequestsPageByPage() {
    var body = new BookingBody().with("companyId", '"' + next + '"');
    var dispatcher = TestTokens.dispatcher(next, "nora");
    var declined = new ArrayList<String>();
    for (int i = 0; i < 53; i++) {
      var location = book(body).isSuccess(201).header("Location");
      if (i % 53 != 7) {
        post(location + "/decline", dispatcher, REASON).isSuccess(200);
        declined.addFirst(idOf(location));
      }
    }
    var query = "/api/service-requests?status=DECLINED&companyId=" + next;

    var first = get(query, OPERATOR).isSuccess(200);
    var second = get(query + "&cursor=" + first.text("/next"), OPERATOR).isSuccess(200);

    assertThat(ids(first)).hasSize(50);
    assertThat(second.text("/next")).isEmpty();
    var all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(declined);
    assertThat(first.json().at("/items").valueStream())
        .extracting(item -> item.at("/receivedAt").asString())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void refusesAnUnknownStatusAndAnUnknownCursor() {
    get("/api/service-requests?status=GONE", OPERATOR).isProblem(400, "invalid-input");
    get("/api/service-requests?cursor=never", OPERATOR).isProblem(400, "invalid-input");
    assertThat(ids(get("/api/service-requests?companyId=company-nobody", OPERATOR))).isEmpty();
  }

  private static List<String> ids(Answer page) {
    return page.json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/id"))
        .map(JsonNode::asString)
        .toList();
  }

  private Answer redistribute(String location, String company) {
    return post(location + "/redistribute", OPERATOR, "{\"companyId\": \"%s\"}".formatted(company));
  }

  private String finallyDeclined() {
    clock.reset();
    var location = booked();
    post(location + "/decline", ANNA, REASON).isSuccess(200);
    clock.advance(Duration.ofSeconds(9));
    return location;
  }
}
