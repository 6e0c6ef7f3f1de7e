package org.fsmlight.simulation;

import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.CallOnCard;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.requests.servicerequests.ServiceRequest;

/** Replicas and views agree with their aggregates, although their events arrived in any order. */
final class ViewInvariants {

  private final Simulation simulation;
  private final Violations violations;

  ViewInvariants(Simulation simulation, Violations violations) {
    this.simulation = simulation;
    this.violations = violations;
  }

  void check() {
    simulation.requests().requests().forEach(this::checkRequest);
    for (var call : simulation.dispatch().calls().all()) {
      if (call.version() > 1) { // the first version publishes no call event
        checkCardOf(call);
        checkReplicaOf(call);
      }
    }
    SimulatedTeam.TECHNICIANS.forEach(this::checkTechnician);
  }

  private void checkRequest(ServiceRequest request) {
    var status = request.state().status().name();
    var card = simulation.dispatch().cards().find(request.id().value()).map(BoardCard::request);
    violations.expect(
        card.filter(c -> c.version() == request.version() && c.status().name().equals(status))
            .isPresent(),
        "the card shows " + card + " for " + request);
    var replica = simulation.notification().replicas().calls().request(request.id().value());
    violations.expect(
        replica
            .filter(r -> r.version() == request.version())
            .filter(r -> r.isUndecided() == status.equals("REQUESTED"))
            .isPresent(),
        "notification-service has " + replica + " for " + request);
  }

  private void checkCardOf(ServiceCall call) {
    var technician = call.plan().technician();
    var expected =
        new CallOnCard(
            call.version(),
            call.status(),
            call.plan().start().orElse(null),
            call.durationMinutes(),
            technician
                .map(t -> new CallOnCard.TechnicianOnCard(t.id(), t.name(), t.qualified()))
                .orElse(null),
            call.openTasks(),
            call.badges(),
            call.state().progress().explanation().orElse(null));
    var card = simulation.dispatch().cards().find(call.id().value()).orElse(null);
    violations.expect(
        card != null && expected.equals(card.publishedCall()),
        "the card shows " + card + " for " + call);
  }

  private void checkReplicaOf(ServiceCall call) {
    var expected =
        new CallState(
            call.version(),
            null,
            call.plan().start().orElse(null),
            call.durationMinutes(),
            call.plan().technician().map(technician -> technician.id().value()).orElse(null));
    var replica =
        simulation
            .notification()
            .replicas()
            .calls()
            .call(call.id().value())
            .map(CallReplica::state);
    violations.expect(
        replica.filter(expected::equals).isPresent(),
        "notification-service has " + replica + " for " + call);
  }

  /** The profile is current, and calls show whether the technician is qualified in the end. */
  private void checkTechnician(String id) {
    var team = simulation.users().team();
    var technician = simulation.dispatch().technicians().find(id);
    violations.expect(
        technician
            .filter(t -> t.profile() != null && t.profile().version() == team.versionOf(id))
            .isPresent(),
        "dispatch-service has " + technician + " for version " + team.versionOf(id));
    simulation.dispatch().calls().all().stream()
        .flatMap(call -> call.plan().technician().stream())
        .filter(assigned -> assigned.id().equals(new TechnicianId(id)))
        .map(AssignedTechnician::qualified)
        .forEach(
            qualified ->
                violations.expect(
                    qualified == team.isVerified(id),
                    "a call shows " + id + " with qualified = " + qualified));
  }
}
