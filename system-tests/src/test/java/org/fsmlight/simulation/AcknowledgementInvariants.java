package org.fsmlight.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;

/** No acknowledged booking, decision or command is lost. */
final class AcknowledgementInvariants {

  private final Simulation simulation;
  private final Violations violations;

  AcknowledgementInvariants(Simulation simulation, Violations violations) {
    this.simulation = simulation;
    this.violations = violations;
  }

  void check() {
    simulation.users().requests().received().forEach(this::checkBookingIsSaved);
    simulation.users().requests().decided().forEach(this::checkDecisionIsSaved);
    simulation.users().calls().acknowledged().forEach(this::checkChangesAreSaved);
  }

  private void checkBookingIsSaved(RequestId id, Booking booking) {
    violations.expect(
        simulation.requests().request(id).filter(r -> r.booking().equals(booking)).isPresent(),
        "an acknowledged booking is lost: " + id);
  }

  private void checkDecisionIsSaved(RequestId id, List<ServiceRequestDomainEvent> decisions) {
    violations.expect(decisions.size() == 1, "one request has two decisions: " + decisions);
    var state = simulation.requests().request(id).orElseThrow().state();
    violations.expect(
        state.equals(decisions.getFirst().after().state()),
        "an acknowledged decision is lost: " + decisions);
  }

  private void checkChangesAreSaved(ServiceCallId id, List<ServiceCall> acknowledged) {
    var call = simulation.dispatch().calls().find(id.value()).orElse(null);
    if (call == null) {
      violations.add("the call of an acknowledged command is lost: " + id);
      return;
    }
    Set<Long> versions = new HashSet<>();
    for (var state : acknowledged) {
      violations.expect(
          versions.add(state.version()), "two commands were saved as one version: " + state);
      violations.expect(
          call.version() >= state.version(), "an acknowledged command is lost: " + state);
      violations.expect(
          call.clientCalled() || !state.clientCalled(), "a closed client call is open: " + id);
      violations.expect(
          call.version() != state.version() || call.plan().equals(state.plan()),
          "the saved plan differs from the acknowledged one: " + state);
    }
  }
}
