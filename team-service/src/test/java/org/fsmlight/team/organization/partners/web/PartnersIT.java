package org.fsmlight.team.organization.partners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PartnersIT extends TeamServiceIT {

  @Autowired private CompanyFixtures fixtures;

  @Test
  void operatorsSeeACompanyAndTheNumbersOfItsPeople() {
    var id = fixtures.company();
    fixtures.dispatcher(id);
    fixtures.technician(id);
    fixtures.technician(id);

    var company = operator().get("/api/companies/" + id);

    assertThat(company.status()).isEqualTo(200);
    assertThat(company.at("name")).isEqualTo("Example AG");
    assertThat(company.at("country")).isEqualTo("CH");
    assertThat(company.at("timeZone")).isEqualTo("Europe/Zurich");
    assertThat(company.at("registeredAt")).isNotEmpty();
    assertThat(company.json().path("dispatchers").asInt()).isEqualTo(1);
    assertThat(company.json().path("technicians").asInt()).isEqualTo(2);
    assertThat(company.header("ETag")).isEqualTo("\"1\"");
    assertThat(operator().get("/api/companies/nobodys").status()).isEqualTo(404);
  }

  @Test
  void operatorsPageThroughAllOfThemByName() {
    for (int i = 0; i < 51; i++) {
      fixtures.company();
    }

    List<String> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    var next = "";
    do {
      var page = operator().get("/api/companies" + (next.isEmpty() ? "" : "?cursor=" + next));
      page.json()
          .path("items")
          .forEach(
              item -> {
                names.add(item.path("name").asString());
                ids.add(item.path("id").asString());
              });
      next = page.at("next");
    } while (!next.isEmpty());

    assertThat(ids).doesNotHaveDuplicates().contains(HELVETIA, NORDLICHT).hasSizeGreaterThan(52);
    assertThat(names).isSorted();
    assertThat(operator().get("/api/companies?cursor=nobodys").wrongFields())
        .containsExactly("cursor");
  }

  @Test
  void onlyOperatorsSeeThem() {
    assertThat(anonymous().get("/api/companies").status()).isEqualTo(401);
    assertThat(dispatcher().get("/api/companies").status()).isEqualTo(403);
    assertThat(dispatcher().get("/api/companies/" + HELVETIA).status()).isEqualTo(403);
    assertThat(technician("helvetia-technician-1").get("/api/companies").status()).isEqualTo(403);
  }

  private Api operator() {
    return as("OPERATOR", null, "an-operator");
  }
}
