package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.testsupport.Answer;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

class ArchiveIT extends RunningService {

  @Test
  void findsByStatusAndTechnicianIncludingFinishedOnes() {
    var declined = unique();
    neighbours.requested(company, declined, tomorrowAt(8));
    neighbours.declined(company, declined, tomorrowAt(8));
    listBecomes("?status=DECLINED", declined);
    var open = accepted(tomorrowAt(10));
    listBecomes("?status=OPEN", open);
    var ready = accepted(tomorrowAt(14));
    assign(ready, ada, dora).isSuccess(200);
    clientCalled(ready, dora).isSuccess(200);
    listBecomes("?status=READY", ready);
    listBecomes("?technicianId=" + ada, ready);
    listBecomes("?technicianId=" + ben);
    listBecomes("", ready, open, declined);
    var found = list("?status=READY", dora).json().at("/items/0");
    assertThat(found.at("/technician/id").asString()).isEqualTo(ada);
    assertThat(found.at("/version").asLong()).isEqualTo(3);
    assertThat(found.at("/end").asString()).isEqualTo(tomorrowAt(16).toString());
  }

  @Test
  void searchesByPrefixesOfWords() {
    var first = accepted(tomorrowAt(10));
    var second = accepted(tomorrowAt(14));
    assign(second, ada, dora).isSuccess(200);
    listBecomes(q("ada"), second);
    listBecomes(q(first), first);
    listBecomes(q("no-" + second.substring(0, 8)), second);
    listBecomes(q("ZURI MUST"), second, first);
    listBecomes(q("Zuerich seeweg 1"), second, first);
    listBecomes(q("seeweg 2"));
    listBecomes(q("eeweg"));
  }

  @Test
  void findsAPhoneNumberInEveryWriting() {
    var id = accepted(tomorrowAt(10));
    for (var typed :
        List.of(
            "+41 44 000 00 00",
            "0041440000000",
            "044 000 00 00",
            "(044) 000-00-00",
            "+41\u00a044\u00a0000\u201100\u201100",
            "\u202a+41440000000\u202c",
            "anna 044 000 00 00")) {
      listBecomes(q(typed), id);
    }
    listBecomes(q("044 000 00 01"));
  }

  @Test
  void nextPageContinuesAfterThePreviousOne() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var id = unique();
      all.add(id);
      neighbours.requested(company, id, tomorrowAt(10));
    }
    listsOnTwoPages("", all);
    listsOnTwoPages(q("anna") + "&status=REQUESTED", all);
  }

  @Test
  void showsDispatchersTheirOwnCompanyAndOperatorsAll() {
    var id = accepted(tomorrowAt(10));
    listBecomes("", id);
    var rival = TestTokens.dispatcher("company-rival", "rita");
    assertThat(ids(list(q(id), rival))).isEmpty();
    assertThat(ids(list("?companyId=" + company, rival))).isEmpty();
    assertThat(ids(list(q(id), TestTokens.operator()))).containsExactly(id);
    assertThat(ids(list("?companyId=" + company, TestTokens.operator()))).containsExactly(id);
  }

  private void listsOnTwoPages(String query, List<String> all) {
    var and = query.isEmpty() ? "?cursor=" : query + "&cursor=";
    await()
        .atMost(20, SECONDS)
        .untilAsserted(
            () -> {
              var first = list(query, dora);
              assertThat(ids(first)).hasSize(50);
              var second = list(and + first.text("/next"), dora);
              var seen = new ArrayList<>(ids(first));
              seen.addAll(ids(second));
              assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
              assertThat(second.json().has("next")).isFalse();
            });
  }

  private void listBecomes(String query, String... ids) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(ids(list(query, dora))).containsExactly(ids));
  }

  private static String q(String words) {
    return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private Answer list(String query, String token) {
    return get("/api/service-calls" + query, token).isSuccess(200);
  }

  private static List<String> ids(Answer list) {
    return list.json().path("items").valueStream().map(one -> one.path("id").asString()).toList();
  }
}
