package org.fsmlight.team.organization.technicians.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fsmlight.team.organization.pictures.PictureFixtures;
import org.fsmlight.team.testing.PublishedEvents.PublishedEvent;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MyProfileIT extends TeamServiceIT {

  private static final String ME = "/api/technicians/me";

  /** The user guide's case: an invited technician completes the profile to be verified. */
  @Test
  void aTechnicianIsVerifiedByPasswordPictureAndSkills() {
    var id = dispatcher().post("/api/technicians", form("Ida", "ida@example.com")).at("id");
    var token =
        tokenOfLink(
            published()
                .await("TechnicianInvited", id, 1)
                .getFirst()
                .payload()
                .path("sealedToken")
                .asString());
    var ida = technician(id);

    assertThat(
            anonymous()
                .post("/api/invitations/" + token, "{\"password\":\"horse-battery\"}")
                .at("state"))
        .isEqualTo("UNVERIFIED");
    assertThat(
            ida.putBytes(ME + "/picture", "image/jpeg", PictureFixtures.jpeg(300, 300)).at("state"))
        .isEqualTo("UNVERIFIED");
    var skilled = ida.put(ME + "/skills", "{\"skills\":[\"tv\",\"wlan\"]}");
    assertThat(skilled.at("state")).isEqualTo("VERIFIED");
    assertThat(skilled.list("skills")).containsExactly("wlan", "tv");
    assertThat(skilled.list("missing")).isEmpty();

    var unskilled = ida.put(ME + "/skills", "{\"skills\":[]}");
    assertThat(unskilled.at("state")).isEqualTo("UNVERIFIED");
    assertThat(unskilled.list("missing")).containsExactly("skills");

    assertThat(versions(published().await("TechnicianVerified", id, 1))).containsExactly(4L);
    assertThat(versions(published().await("TechnicianVerificationLost", id, 1)))
        .containsExactly(5L);
    assertThat(versions(published().await("TechnicianProfileChanged", id, 4)))
        .containsExactly(2L, 3L, 4L, 5L);
  }

  @Test
  void aTechnicianChangesTheirContact() {
    var me = technician("helvetia-technician-2");
    var before = me.get(ME + "/profile");

    var after =
        me.put(
            ME + "/profile",
            "{\"firstName\":\"Mia\",\"lastName\":\"Neu\",\"phone\":\"+41 44 555 01 00\",\"language\":\"fr\"}",
            "If-Match",
            before.header("ETag"));

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.at("lastName")).isEqualTo("Neu");
    assertThat(after.at("language")).isEqualTo("fr");
    assertThat(after.at("email")).isEqualTo(before.at("email"));
    assertThat(after.at("state")).isEqualTo("VERIFIED");
    assertThat(dispatcher().get("/api/technicians/helvetia-technician-2").text())
        .isEqualTo(after.text());
  }

  @Test
  void theSameProfileChangesNothing() {
    var me = technician("helvetia-technician-3");
    var same =
        "{\"firstName\":\"Jan\",\"lastName\":\"Frei\",\"phone\":\"+41 44 555 01 13\",\"language\":\"de\"}";
    var before = me.get(ME + "/profile").header("ETag");

    assertThat(me.put(ME + "/profile", same).header("ETag")).isEqualTo(before);
  }

  @Test
  void refusesACommandThatExpectsAnotherVersion() {
    var stale =
        technician("helvetia-technician-1")
            .put(
                ME + "/profile",
                "{\"firstName\":\"X\",\"lastName\":\"Y\",\"language\":\"de\"}",
                "If-Match",
                "\"999\"");

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("stale");
    assertThat(stale.json().at("/current/firstName").asString()).isEqualTo("Noah");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firstName | {'lastName':'B','language':'de'}",
        "lastName  | {'firstName':'A','lastName':'B\\u0007','language':'de'}",
        "phone     | {'firstName':'A','lastName':'B','phone':'+41\\n44','language':'de'}",
        "language  | {'firstName':'A','lastName':'B','language':7}",
        "language  | {'firstName':'A','lastName':'B'}"
      })
  void refusesBadInputAndStoresNothing(String field, String json) {
    var me = technician("helvetia-technician-1");
    var before = me.get(ME + "/profile").text();

    var answer = me.put(ME + "/profile", json.replace('\'', '"'));

    assertThat(answer.problem()).isEqualTo("invalid-input");
    assertThat(answer.wrongFields()).contains(field);
    assertThat(me.get(ME + "/profile").text()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"skills\":null}",
        "{\"skills\":\"tv\"}",
        "{\"skills\":[\"cooking\"]}",
        "{\"skills\":[null]}",
        "{\"skills\":[{}]}"
      })
  void refusesSkillsThatDoNotExist(String json) {
    var me = technician("helvetia-technician-1");

    var answer = me.put(ME + "/skills", json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-input");
    assertThat(me.get(ME + "/profile").at("state")).isEqualTo("VERIFIED");
  }

  @Test
  void findsNoProfileOfOtherAccounts() {
    assertThat(technician("nobody").get(ME + "/profile").status()).isEqualTo(404);
    assertThat(technician("nobody").put(ME + "/skills", "{\"skills\":[]}").status()).isEqualTo(404);
  }

  @Test
  void everyTokenGivesAccessToTheSkills() {
    var german = technician("helvetia-technician-1").get("/api/skills", "Accept-Language", "de-CH");

    assertThat(german.json().at("/items/0/code").asString()).isEqualTo("wlan");
    assertThat(german.json().at("/items/0/name").asString()).isEqualTo("WLAN und Netzwerk");
    assertThat(dispatcher().get("/api/skills").json().at("/items/0/name").asString())
        .isEqualTo("Wi-Fi and network");
    assertThat(anonymous().get("/api/skills").status()).isEqualTo(401);
  }

  private static List<Long> versions(List<PublishedEvent> events) {
    return events.stream()
        .map(event -> event.payload().at("/technician/version").asLong())
        .toList();
  }

  private static String form(String name, String email) {
    return "{\"firstName\":\"%s\",\"lastName\":\"Example\",\"email\":\"%s\",\"language\":\"de\"}"
        .formatted(name, email);
  }
}
