package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a visitor who is who in the demo world. */
@RestController
class DemoController {

  private final DemoWorld world;
  private final LiveTeam team;

  DemoController(DemoWorld world, LiveTeam team) {
    this.world = world;
    this.team = team;
  }

  /** The people are the first company's; operators belong to none. */
  record Demo(
      String companyId,
      String otherCompanyId,
      List<CompanyEntry> companies,
      List<TechnicianEntry> technicians,
      List<PersonEntry> dispatchers,
      List<PersonEntry> operators,
      List<DemoWorld.ServiceType> serviceTypes) {}

  /**
   * @param dispatcherClient the machine client that acts as a dispatcher of this company
   */
  @JsonInclude(Include.NON_NULL)
  record CompanyEntry(
      String id, String name, String zone, String country, @Nullable String dispatcherClient) {}

  /**
   * @param state as team-service says just now; absent when it does not answer
   */
  @JsonInclude(Include.NON_NULL)
  record TechnicianEntry(
      String id, String name, @Nullable String state, String email, String password) {}

  record PersonEntry(String id, String name, String email, String password) {

    static PersonEntry of(DemoWorld.Person person) {
      return new PersonEntry(person.id(), person.name(), person.email(), person.password());
    }
  }

  @GetMapping("/sandbox/api/demo")
  Demo demo() {
    var first = world.first();
    Map<String, String> states = team.statesIn(first);
    return new Demo(
        first.id(),
        world.other().id(),
        world.companies().stream().map(this::entry).toList(),
        first.technicians().stream()
            .map(
                person ->
                    new TechnicianEntry(
                        person.id(),
                        person.name(),
                        states.get(person.id()),
                        person.email(),
                        person.password()))
            .toList(),
        first.dispatchers().stream().map(PersonEntry::of).toList(),
        world.operators().stream().map(PersonEntry::of).toList(),
        world.serviceTypes());
  }

  private CompanyEntry entry(DemoWorld.Company company) {
    String client = world.dispatcherOf(company).map(DemoWorld.Client::id).orElse(null);
    return new CompanyEntry(
        company.id(), company.name(), company.timeZone(), company.country(), client);
  }
}
