package org.fsmlight.simulation;

import java.util.HashSet;
import java.util.Set;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.requests.servicerequests.State;

/** Each accepted request has one call, and no technician has two calls at the same time. */
final class CallInvariants {

  private final Simulation simulation;
  private final Violations violations;

  CallInvariants(Simulation simulation, Violations violations) {
    this.simulation = simulation;
    this.violations = violations;
  }

  void check() {
    checkAcceptedRequestsHaveCalls();
    checkNoTechnicianIsDoubleBooked();
    checkDiaries();
  }

  /** Diaries contain exactly the reservations that calls confirm. */
  void checkDiaries() {
    Set<Reservation> reserved = new HashSet<>();
    for (var diary : simulation.dispatch().diaries()) {
      diary.entries().forEach(entry -> reserved.add(entry.reservation()));
    }
    Set<Reservation> confirmed = new HashSet<>();
    simulation.dispatch().calls().all().forEach(c -> c.reservation().ifPresent(confirmed::add));
    violations.expect(
        reserved.equals(confirmed), "diaries contain " + reserved + ", calls confirm " + confirmed);
  }

  private void checkAcceptedRequestsHaveCalls() {
    Set<String> accepted = new HashSet<>();
    for (var request : simulation.requests().requests()) {
      if (request.state() instanceof State.Accepted) {
        accepted.add(request.id().value());
      }
    }
    Set<String> calls = new HashSet<>();
    simulation.dispatch().calls().all().forEach(call -> calls.add(call.id().value()));
    violations.expect(
        accepted.equals(calls), "accepted requests are " + accepted + ", calls are " + calls);
  }

  private void checkNoTechnicianIsDoubleBooked() {
    var reservations =
        simulation.dispatch().calls().all().stream()
            .map(ServiceCall::reservation)
            .flatMap(reservation -> reservation.stream())
            .toList();
    for (var one : reservations) {
      for (var other : reservations) {
        violations.expect(
            one == other
                || !one.technician().equals(other.technician())
                || !one.time().overlaps(other.time()),
            "a technician has two calls at the same time: " + one + " and " + other);
      }
    }
  }
}
