package org.fsmlight.quickstart.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the people, companies and service types of the demo. */
@RestController
class DemoController {

  private final DemoWorld world;
  private final TechnicianStatesClient states;

  DemoController(DemoWorld world, TechnicianStatesClient states) {
    this.world = world;
    this.states = states;
  }

  /** The technicians and dispatchers are those of the first company. */
  record DemoResponse(
      String companyId,
      String otherCompanyId,
      List<CompanyResponse> companies,
      List<TechnicianResponse> technicians,
      List<PersonResponse> dispatchers,
      List<PersonResponse> operators,
      List<DemoWorld.ServiceType> serviceTypes) {}

  /**
   * A company.
   *
   * @param dispatcherClient the machine client that acts as a dispatcher of this company
   */
  @JsonInclude(Include.NON_NULL)
  record CompanyResponse(
      String id, String name, String zone, String country, @Nullable String dispatcherClient) {}

  /**
   * A technician.
   *
   * @param state the current state in team-service; absent if it does not respond
   */
  @JsonInclude(Include.NON_NULL)
  record TechnicianResponse(
      String id, String name, @Nullable String state, String email, String password) {}

  /** A dispatcher or an operator. */
  record PersonResponse(String id, String name, String email, String password) {

    static PersonResponse of(DemoWorld.Person person) {
      return new PersonResponse(person.id(), person.name(), person.email(), person.password());
    }
  }

  @GetMapping("/sandbox/api/demo")
  DemoResponse demo() {
    var first = world.first();
    var current = states.statesIn(first);
    return new DemoResponse(
        first.id(),
        world.other().id(),
        world.companies().stream().map(this::entry).toList(),
        first.technicians().stream()
            .map(
                person ->
                    new TechnicianResponse(
                        person.id(),
                        person.name(),
                        current.get(person.id()),
                        person.email(),
                        person.password()))
            .toList(),
        first.dispatchers().stream().map(PersonResponse::of).toList(),
        world.operators().stream().map(PersonResponse::of).toList(),
        world.serviceTypes());
  }

  private CompanyResponse entry(DemoWorld.Company company) {
    var client = world.dispatcherOf(company).map(DemoWorld.Client::id).orElse(null);
    return new CompanyResponse(
        company.id(), company.name(), company.timeZone(), company.country(), client);
  }
}
