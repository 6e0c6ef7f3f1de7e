package org.fsmlight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.running.Answer;
import org.fsmlight.running.Demo;
import org.fsmlight.running.NewTechnician;
import org.fsmlight.running.Person;
import org.fsmlight.running.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the served contract, tried by nobody, by each role it is not for, and by
 * another company: all are refused, and learn nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointMatrixIT {

  /** All that the world may call without a token; whatever else lets it in is a hole. */
  private static final Set<String> OPEN =
      Set.of(
          "POST /login",
          "POST /oauth2/token",
          "POST /api/companies",
          "GET /api/invitations/{token}",
          "POST /api/invitations/{token}",
          "POST /api/password-resets",
          "GET /api/password-resets/{token}",
          "POST /api/password-resets/{token}");

  private static final Set<String> OF_COMPANIES = Set.of("DISPATCHER", "TECHNICIAN");

  private Demo demo;
  private List<Operation> operations;
  private Map<String, Person> roles;
  private Person inABrowser;
  private Person otherTechnician;
  private Things ours;
  private Things theirs;

  @BeforeAll
  void twoCompaniesWithWork() {
    demo = new Demo(Product.shared());
    operations = Operation.allOf(demo.nobody.get("/openapi.json").is(200).body());
    roles =
        Map.of(
            "MARKETPLACE", demo.marketplace,
            "DISPATCHER", demo.dispatcher,
            "TECHNICIAN", demo.technician,
            "OPERATOR", demo.operator);
    inABrowser = Person.loggedIn(demo.dispatcherInPerson(0), demo.product);
    otherTechnician = new NewTechnician(demo, demo.otherDispatcher).joined();
    ours = thingsOf(demo.companyId(), demo.dispatcher);
    theirs = thingsOf(demo.otherCompanyId(), demo.otherDispatcher);
  }

  private Things thingsOf(String company, Person dispatcher) {
    var booking = demo.booking(Demo.freeDay());
    booking.put("companyId", company);
    String request = demo.post(booking).is(201).text("id");
    String call = demo.post(booking).is(201).text("id");
    dispatcher.post("/api/service-requests/" + call + "/accept", "").is(200);
    demo.call(dispatcher, call);
    demo.settledMessages(dispatcher, call);
    return Things.of(company, dispatcher, request, call);
  }

  @AfterAll
  void nothingOfOursWasTouched() {
    assertThat(
            demo.dispatcher
                .get("/api/service-requests/" + ours.in("/api/service-requests"))
                .text("status"))
        .isEqualTo("REQUESTED");
    assertThat(demo.call(ours.in("/api/service-calls")).version()).isEqualTo(1);
  }

  Stream<Operation> operations() {
    return operations.stream();
  }

  Stream<Operation> guarded() {
    return operations().filter(operation -> !operation.isOpenToEverybody());
  }

  Stream<Operation> guardedForCompanies() {
    return guarded().filter(operation -> operation.roles().contains("DISPATCHER"));
  }

  Stream<Operation> commands() {
    return guarded().filter(operation -> !operation.isQuestion());
  }

  Stream<Operation> thatNameOne() {
    return guarded()
        .filter(Operation::namesOne)
        .filter(operation -> !Collections.disjoint(operation.roles(), OF_COMPANIES));
  }

  Stream<Operation> questionsToMany() {
    return guardedForCompanies()
        .filter(Operation::isQuestion)
        .filter(operation -> !operation.namesOne() && !operation.isStream());
  }

  Stream<Operation> commandsThatNameOthers() {
    return guardedForCompanies().filter(operation -> operation.bodyNames(ours));
  }

  @Test
  void onlyTheListedOnesAreOpenToEverybody() {
    assertThat(operations().filter(Operation::isOpenToEverybody).map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(OPEN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void nobodyIsRefused(Operation operation) {
    tried(demo.nobody, operation, ours).isProblem(401, "unauthenticated");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void otherRolesAreRefused(Operation operation) {
    assertThat(operation.roles()).as("roles it is for").isNotEmpty();
    roles.forEach(
        (role, person) -> {
          if (!operation.roles().contains(role)) {
            tried(person, operation, ours).isProblem(403, "forbidden");
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void pagesOfOthersCommandNothing(Operation operation) {
    tried(inABrowser.luredElsewhere(), operation, ours).isProblem(403, "csrf-token-missing");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thatNameOne")
  void foreignLooksLikeUnknown(Operation operation) {
    for (Person stranger : strangers(operation)) {
      Things nobodys = ours.unknown();
      Answer foreign = tried(stranger, operation, ours).isProblem(404, "not-found");
      Answer unknown = tried(stranger, operation, nobodys).isProblem(404, "not-found");

      assertThat(without(foreign, ours)).isEqualTo(without(unknown, nobodys));
    }
  }

  /** Those of another company whose role may do this there. */
  private List<Person> strangers(Operation operation) {
    return Map.of("DISPATCHER", demo.otherDispatcher, "TECHNICIAN", otherTechnician)
        .entrySet()
        .stream()
        .filter(stranger -> operation.roles().contains(stranger.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commandsThatNameOthers")
  void foreignInABodyLooksLikeUnknown(Operation operation) {
    Things nobodys = ours.unknown();
    String own = operation.namesOne() ? theirs.in(operation.collection()) : "";

    Answer foreign = tried(demo.otherDispatcher, operation, own, ours);
    Answer unknown = tried(demo.otherDispatcher, operation, own, nobodys);

    assertThat(foreign.status()).as("%s", foreign.body()).isIn(400, 404, 422);
    assertThat(unknown.status()).isEqualTo(foreign.status());
    assertThat(without(foreign, ours)).isEqualTo(without(unknown, nobodys));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questionsToMany")
  void listsHoldNothingOfOtherCompanies(Operation operation) {
    Answer answer = tried(demo.otherDispatcher, operation, ours);
    assertThat(answer.status()).isIn(200, 404);
    String told = answer.body().toString();

    for (String id : ours.ids()) {
      assertThat(told).doesNotContain(id);
    }
    assertThat(told).doesNotContain(demo.companyId(), demo.companyEmail());
    assertThat(without(tried(demo.otherDispatcher, operation, ours.unknown()), ours))
        .as("foreign ids in a query change nothing")
        .isEqualTo(without(answer, ours));
  }

  private Answer tried(Person person, Operation operation, Things things) {
    String id = operation.namesOne() ? idFor(operation, things) : "";
    return tried(person, operation, id, things);
  }

  private Answer tried(Person person, Operation operation, String id, Things things) {
    String path = operation.about(id, things);
    return operation.isQuestion()
        ? person.get(path)
        : person.send(
            operation.method(),
            path,
            operation.body(things),
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  /** Operators alone stand above companies: what is theirs belongs to no company. */
  private static String idFor(Operation operation, Things things) {
    return operation.roles().equals(Set.of("OPERATOR")) && operation.path().contains("operations")
        ? UUID.randomUUID().toString()
        : things.in(operation.collection());
  }

  private static String without(Answer answer, Things things) {
    String text = answer.body().toString().replaceAll("\"sequence\":\\d+", "");
    for (String id : things.ids()) {
      text = text.replace(id, "ID");
    }
    return text;
  }
}
