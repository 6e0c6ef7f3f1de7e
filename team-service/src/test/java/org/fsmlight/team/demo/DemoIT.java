package org.fsmlight.team.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.organization.skills.Skills;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The demo people that ship with the embedded start. */
class DemoIT extends TeamServiceIT {

  @Autowired private DemoProperties demo;
  @Autowired private ApplicationRunner demoSeed;
  @Autowired private PasswordHasher passwords;
  @Autowired private Skills skills;
  @Autowired private Environment environment;

  @Test
  void demoPeopleArePublishedWithoutBeingInvited() {
    published().await("CompanyRegistered", HELVETIA, 1);
    published().await("CompanyRegistered", NORDLICHT, 1);
    published().await("DispatcherJoined", "helvetia-dispatcher-1", 1);
    published().await("DispatcherJoined", "helvetia-dispatcher-2", 1);
    published().await("DispatcherJoined", "nordlicht-dispatcher-1", 1);
    for (var technician :
        List.of("helvetia-technician-1", "helvetia-technician-2", "nordlicht-technician-1")) {
      published().await("TechnicianProfileChanged", technician, 1);
      published().await("TechnicianVerified", technician, 1);
    }
    published().await("TechnicianProfileChanged", "helvetia-technician-3", 1);
    assertThat(published().of("TechnicianVerified", "helvetia-technician-3")).isEmpty();
    assertThat(published().all().filter(event -> event.topic().equals("TechnicianInvited")))
        .noneMatch(event -> event.key().contains("-technician-"));
  }

  @Test
  void startingAgainChangesNothing() throws Exception {
    var people = dispatcher().get("/api/technicians").text();
    var company = dispatcher().get("/api/company").text();

    demoSeed.run(new DefaultApplicationArguments());

    assertThat(dispatcher().get("/api/technicians").text()).isEqualTo(people);
    assertThat(dispatcher().get("/api/company").text()).isEqualTo(company);
    assertThat(published().await("CompanyRegistered", HELVETIA, 1)).hasSize(1);
  }

  @Test
  void theShownPasswordsMatchTheHashes() {
    var people = people();

    assertThat(people).hasSize(7);
    for (var person : people) {
      var hash = new PasswordHash(person.get("passwordHash"));
      assertThat(passwords.matches(new Password(person.get("password")), hash))
          .as(person.get("id"))
          .isTrue();
      assertThat(person.get("deviceToken")).isNotEmpty();
    }
  }

  @Test
  void theFirstCompanyCanServeTheFirstServiceType() {
    var required =
        Binder.get(environment)
            .bind("fsm.demo.service-types[0].required-skills", Bindable.listOf(String.class))
            .get();
    var first = demo.companies().getFirst();

    assertThat(skills.unknownOf(required)).isEmpty();
    assertThat(first.dispatchers()).hasSize(2);
    assertThat(first.technicians()).hasSize(3);
    assertThat(
            first.technicians().stream()
                .filter(t -> t.picture() && t.skills().containsAll(required)))
        .hasSize(2);
    assertThat(first.technicians().getLast().skills()).isEmpty();
    for (var company : demo.companies()) {
      company.technicians().forEach(t -> assertThat(skills.unknownOf(t.skills())).isEmpty());
    }
  }

  @Test
  void theSecretOfADemoClientIsItsId() {
    for (var client : demo.clients()) {
      var form =
          "grant_type=client_credentials&client_id=%s&client_secret=%s"
              .formatted(client.id(), client.id());
      assertThat(anonymous().postForm("/oauth2/token", form).status())
          .as(client.id())
          .isEqualTo(200);
    }
    assertThat(demo.clients().stream().map(c -> c.id()))
        .containsExactly(
            "marketplace", "operator", "demo-dispatcher", "demo-technician", "other-dispatcher");
  }

  private List<Map<String, String>> people() {
    return demo.companies().stream()
        .flatMap(company -> peopleOf(demo.companies().indexOf(company)).stream())
        .toList();
  }

  private List<Map<String, String>> peopleOf(int company) {
    return Stream.of("dispatchers", "technicians")
        .flatMap(
            kind ->
                IntStream.range(0, 5)
                    .mapToObj(i -> "fsm.demo.companies[%d].%s[%d]".formatted(company, kind, i))
                    .flatMap(name -> person(name).stream()))
        .toList();
  }

  private List<Map<String, String>> person(String name) {
    var password = environment.getProperty(name + ".password");
    return password == null
        ? List.of()
        : List.of(
            Map.of(
                "id", environment.getRequiredProperty(name + ".id"),
                "password", password,
                "passwordHash", environment.getRequiredProperty(name + ".passwordHash"),
                "deviceToken", environment.getRequiredProperty(name + ".deviceToken")));
  }
}
