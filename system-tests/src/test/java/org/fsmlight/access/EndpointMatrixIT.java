package org.fsmlight.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.running.ApiUser;
import org.fsmlight.running.Demo;
import org.fsmlight.running.NewTechnician;
import org.fsmlight.running.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the served contract refuses requests without a token, of other roles and of
 * other companies, and its refusals reveal nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointMatrixIT {

  /** The only operations that need no token. */
  private static final Set<String> PUBLIC =
      Set.of(
          "POST /login",
          "POST /oauth2/token",
          "POST /api/companies",
          "GET /api/invitations/{token}",
          "POST /api/invitations/{token}",
          "POST /api/password-resets",
          "GET /api/password-resets/{token}",
          "POST /api/password-resets/{token}");

  private static final Set<String> COMPANY_ROLES = Set.of("DISPATCHER", "TECHNICIAN");

  private Demo demo;
  private List<Operation> operations;
  private Map<String, ApiUser> roles;
  private ApiUser browserUser;
  private ApiUser otherTechnician;
  private CompanyResources ours;
  private CompanyResources theirs;

  @BeforeAll
  void createResourcesOfTwoCompanies() {
    demo = Demo.shared();
    operations = Operation.allOf(demo.anonymous.get("/openapi.json").is(200).body());
    roles =
        Map.of(
            "MARKETPLACE", demo.marketplace,
            "DISPATCHER", demo.dispatcher,
            "TECHNICIAN", demo.technician,
            "OPERATOR", demo.operator);
    browserUser = ApiUser.loggedIn(demo.dispatcherCredentials(0), demo.product);
    otherTechnician = new NewTechnician(demo, demo.otherDispatcher).join();
    ours = resourcesOf(demo.companyId(), demo.dispatcher);
    theirs = resourcesOf(demo.otherCompanyId(), demo.otherDispatcher);
  }

  private CompanyResources resourcesOf(String company, ApiUser dispatcher) {
    var booking = demo.booking(Demo.freeDay());
    booking.put("companyId", company);
    var request = demo.post(booking).is(201).text("id");
    var call = demo.post(booking).is(201).text("id");
    dispatcher.post("/api/service-requests/" + call + "/accept", "").is(200);
    demo.call(dispatcher, call);
    demo.settledMessages(dispatcher, call);
    return CompanyResources.of(company, dispatcher, request, call);
  }

  @AfterAll
  void ourResourcesAreUnchanged() {
    assertThat(
            demo.dispatcher
                .get("/api/service-requests/" + ours.idIn("/api/service-requests"))
                .text("status"))
        .isEqualTo("REQUESTED");
    assertThat(demo.call(ours.idIn("/api/service-calls")).version()).isEqualTo(1);
  }

  Stream<Operation> operations() {
    return operations.stream();
  }

  Stream<Operation> nonPublic() {
    return operations().filter(operation -> !operation.isPublic());
  }

  Stream<Operation> forDispatchers() {
    return nonPublic().filter(operation -> operation.roles().contains("DISPATCHER"));
  }

  Stream<Operation> commands() {
    return nonPublic().filter(operation -> !operation.isRead());
  }

  Stream<Operation> withId() {
    return nonPublic()
        .filter(Operation::hasId)
        .filter(operation -> !Collections.disjoint(operation.roles(), COMPANY_ROLES));
  }

  Stream<Operation> listings() {
    return forDispatchers()
        .filter(Operation::isRead)
        .filter(operation -> !operation.hasId() && !operation.isStream());
  }

  Stream<Operation> withReferenceInBody() {
    return forDispatchers().filter(operation -> operation.bodyRefersTo(ours));
  }

  @Test
  void onlyTheListedOperationsArePublic() {
    assertThat(operations().filter(Operation::isPublic).map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonPublic")
  void refusesRequestsWithoutToken(Operation operation) {
    call(demo.anonymous, operation, ours).isProblem(401, "unauthenticated");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonPublic")
  void refusesOtherRoles(Operation operation) {
    assertThat(operation.roles()).as("roles it is for").isNotEmpty();
    roles.forEach(
        (role, user) -> {
          if (!operation.roles().contains(role)) {
            call(user, operation, ours).isProblem(403, "forbidden");
          }
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void refusesCommandsWithoutCsrfToken(Operation operation) {
    call(browserUser.withoutCsrfToken(), operation, ours).isProblem(403, "csrf-token-missing");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withId")
  void answersForeignIdsLikeUnknownOnes(Operation operation) {
    for (var foreigner : foreignUsers(operation)) {
      var unknown = ours.unknown();
      var foreignResponse = call(foreigner, operation, ours).isProblem(404, "not-found");
      var unknownResponse = call(foreigner, operation, unknown).isProblem(404, "not-found");

      assertThat(withoutIds(foreignResponse, ours)).isEqualTo(withoutIds(unknownResponse, unknown));
    }
  }

  /** Users of another company with a role that may call the operation there. */
  private List<ApiUser> foreignUsers(Operation operation) {
    return Map.of("DISPATCHER", demo.otherDispatcher, "TECHNICIAN", otherTechnician)
        .entrySet()
        .stream()
        .filter(user -> operation.roles().contains(user.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withReferenceInBody")
  void answersForeignIdsInBodiesLikeUnknownOnes(Operation operation) {
    var unknown = ours.unknown();
    var own = operation.hasId() ? theirs.idIn(operation.collection()) : "";

    var foreignResponse = call(demo.otherDispatcher, operation, own, ours);
    var unknownResponse = call(demo.otherDispatcher, operation, own, unknown);

    assertThat(foreignResponse.status()).as("%s", foreignResponse.body()).isIn(400, 404, 422);
    assertThat(unknownResponse.status()).isEqualTo(foreignResponse.status());
    assertThat(withoutIds(foreignResponse, ours)).isEqualTo(withoutIds(unknownResponse, unknown));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listings")
  void listsContainNothingOfOtherCompanies(Operation operation) {
    var response = call(demo.otherDispatcher, operation, ours);
    assertThat(response.status()).isIn(200, 404);
    var text = response.body().toString();

    for (var id : ours.ids()) {
      assertThat(text).doesNotContain(id);
    }
    assertThat(text).doesNotContain(demo.companyId(), demo.companyEmail());
    assertThat(withoutIds(call(demo.otherDispatcher, operation, ours.unknown()), ours))
        .as("foreign ids in a query change nothing")
        .isEqualTo(withoutIds(response, ours));
  }

  private Response call(ApiUser user, Operation operation, CompanyResources resources) {
    var id = operation.hasId() ? idFor(operation, resources) : "";
    return call(user, operation, id, resources);
  }

  private Response call(ApiUser user, Operation operation, String id, CompanyResources resources) {
    var path = operation.uri(id, resources);
    return operation.isRead()
        ? user.get(path)
        : user.send(
            operation.method(),
            path,
            operation.body(resources),
            "Idempotency-Key",
            UUID.randomUUID().toString());
  }

  /** Dead letters belong to no company, so operators get a random id. */
  private static String idFor(Operation operation, CompanyResources resources) {
    return operation.roles().equals(Set.of("OPERATOR")) && operation.path().contains("operations")
        ? UUID.randomUUID().toString()
        : resources.idIn(operation.collection());
  }

  private static String withoutIds(Response response, CompanyResources resources) {
    var text = response.body().toString().replaceAll("\"sequence\":\\d+", "");
    for (var id : resources.ids()) {
      text = text.replace(id, "ID");
    }
    return text;
  }
}
