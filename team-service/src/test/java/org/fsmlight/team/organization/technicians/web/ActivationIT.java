package org.fsmlight.team.organization.technicians.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fsmlight.team.organization.pictures.PictureFixtures;
import org.fsmlight.team.testing.Api;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActivationIT extends TeamServiceIT {

  @Autowired private CompanyFixtures fixtures;

  private Api api;
  private Api technician;
  private String id;
  private String path;

  @BeforeEach
  void found() {
    var company = fixtures.company();
    api = dispatcherOf(company, fixtures.dispatcher(company));
    id = fixtures.technician(company);
    technician = as("TECHNICIAN", company, id);
    path = "/api/technicians/" + id;
  }

  @Test
  void aDispatcherDeactivatesAndReactivatesATechnician() {
    var off = api.post(path + "/deactivate", "", "If-Match", "\"1\"");

    assertThat(off.status()).isEqualTo(200);
    assertThat(off.at("state")).isEqualTo("DEACTIVATED");
    assertThat(off.list("missing")).isEmpty();
    assertThat(off.header("ETag")).isEqualTo("\"2\"");
    var deactivated = published().await("TechnicianDeactivated", id, 1).getFirst().payload();
    assertThat(deactivated.at("/technician/state").asString()).isEqualTo("DEACTIVATED");

    var on = api.post(path + "/reactivate", "");

    assertThat(on.at("state")).isEqualTo("VERIFIED");
    var reactivated = published().await("TechnicianReactivated", id, 1).getFirst().payload();
    assertThat(reactivated.at("/technician/state").asString()).isEqualTo("VERIFIED");
    assertThat(reactivated.at("/technician/version").asLong()).isEqualTo(3);
  }

  @Test
  void refusesToRepeatADeactivationOrReactivation() {
    assertThat(api.post(path + "/reactivate", "").problem()).isEqualTo("nothing-to-change");
    api.post(path + "/deactivate", "");
    var again = api.post(path + "/deactivate", "");
    assertThat(again.problem()).isEqualTo("nothing-to-change");
    assertThat(again.json().at("/current/state").asString()).isEqualTo("DEACTIVATED");
    assertThat(api.post(path + "/reactivate", "", "If-Match", "\"1\"").status()).isEqualTo(412);
  }

  @Test
  void aDeactivatedTechnicianCanChangeNothing() throws Exception {
    api.post(path + "/deactivate", "");
    var profile = "{\"firstName\":\"A\",\"lastName\":\"B\",\"language\":\"de\"}";

    for (var refused :
        List.of(
            technician.put("/api/technicians/me/profile", profile),
            technician.put("/api/technicians/me/skills", "{\"skills\":[]}"),
            technician.putBytes(
                "/api/technicians/me/picture", "image/jpeg", PictureFixtures.jpeg(300, 300)),
            api.post(path + "/reinvite", ""))) {
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.problem()).isEqualTo("deactivated");
    }
    assertThat(technician.get("/api/technicians/me/profile").at("state")).isEqualTo("DEACTIVATED");
  }

  @Test
  void anInvitationIsClosedDuringADeactivation() {
    var form =
        "{\"firstName\":\"Zoe\",\"lastName\":\"B\",\"email\":\"%s@example.com\",\"language\":\"de\"}";
    var invited = api.post("/api/technicians", form.formatted(UUID.randomUUID())).at("id");
    var event = published().await("TechnicianInvited", invited, 1).getFirst();
    var link = "/api/invitations/" + tokenOfLink(event.payload().path("sealedToken").asString());

    api.post("/api/technicians/" + invited + "/deactivate", "");
    assertThat(anonymous().get(link).problem()).isEqualTo("invitation-invalid");

    api.post("/api/technicians/" + invited + "/reactivate", "");
    assertThat(anonymous().get(link).status()).isEqualTo(200);
  }

  @Test
  void ofConcurrentDeactivationsOneSucceeds() throws Exception {
    Callable<Integer> deactivate = () -> api.post(path + "/deactivate", "").status();

    try (var threads = Executors.newFixedThreadPool(10)) {
      var statuses =
          threads.invokeAll(Collections.nCopies(10, deactivate)).stream()
              .map(Future::resultNow)
              .toList();
      assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }
    assertThat(published().await("TechnicianDeactivated", id, 1)).hasSize(1);
  }

  @Test
  void onlyDispatchersOfTheCompanyMayDoIt() {
    for (var verb : List.of("/deactivate", "/reactivate")) {
      assertThat(dispatcher().post(path + verb, "").status()).isEqualTo(404);
      assertThat(technician.post(path + verb, "").status()).isEqualTo(403);
      assertThat(anonymous().post(path + verb, "").status()).isEqualTo(401);
      assertThat(api.post("/api/technicians/nobody" + verb, "").status()).isEqualTo(404);
    }
    assertThat(api.get(path).at("version")).isEqualTo("1");
  }
}
