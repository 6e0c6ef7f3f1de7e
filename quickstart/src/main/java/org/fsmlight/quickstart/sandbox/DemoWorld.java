package org.fsmlight.quickstart.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The companies and people of the demo. Everything about them is public. */
@ConfigurationProperties("fsm.demo")
record DemoWorld(
    List<Company> companies,
    @DefaultValue List<Person> operators,
    List<ServiceType> serviceTypes,
    List<Client> clients) {

  DemoWorld {
    if (companies.size() < 2) {
      throw new IllegalArgumentException("fsm.demo.companies names the first and another company");
    }
  }

  record Company(
      String id,
      String name,
      String timeZone,
      String country,
      @DefaultValue List<Person> dispatchers,
      @DefaultValue List<Person> technicians) {}

  /**
   * A dispatcher, technician or operator.
   *
   * @param deviceToken the token of the device that receives the pushes
   */
  record Person(
      String id,
      String firstName,
      String lastName,
      String email,
      String password,
      @Nullable String deviceToken) {

    String name() {
      return firstName + " " + lastName;
    }
  }

  record ServiceType(
      String code,
      String name,
      @Nullable String description,
      @DefaultValue List<String> requiredSkills,
      int durationMinutes,
      Money price) {}

  record Money(long amountMinor, String currency) {}

  /** A machine client; its secret is its id. */
  record Client(String id, String role, @Nullable String company) {}

  Company first() {
    return companies.getFirst();
  }

  Company other() {
    return companies.get(1);
  }

  /** The machine client that acts as a dispatcher of the company. */
  Optional<Client> dispatcherOf(Company company) {
    return clients.stream()
        .filter(client -> client.role().equals("DISPATCHER"))
        .filter(client -> company.id().equals(client.company()))
        .findFirst();
  }

  /** The person whose device has the token. */
  Optional<Person> ownerOf(String deviceToken) {
    return Stream.concat(people(Company::technicians), people(Company::dispatchers))
        .filter(person -> deviceToken.equals(person.deviceToken()))
        .findFirst();
  }

  boolean isTechnician(Person person) {
    return people(Company::technicians).anyMatch(person::equals);
  }

  private Stream<Person> people(Function<Company, List<Person>> part) {
    return companies.stream().map(part).flatMap(List::stream);
  }
}
