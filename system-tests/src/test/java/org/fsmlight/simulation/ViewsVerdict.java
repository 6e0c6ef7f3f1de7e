package org.fsmlight.simulation;

import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.CallOnCard;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.requests.servicerequests.ServiceRequest;

/** All views show what their aggregates are in the end, as if everything had come in order. */
final class ViewsVerdict {

  private final World world;
  private final List<String> violations;

  ViewsVerdict(World world, List<String> violations) {
    this.world = world;
    this.violations = violations;
  }

  void check() {
    world.requests().requests().forEach(this::requestIsOnItsCard);
    for (var call : world.dispatch().calls().all()) {
      if (call.version() > 1) { // the first is told by the acceptance
        callIsOnItsCard(call);
        messagesKnow(call);
      }
    }
    Clients.TECHNICIANS.forEach(this::technicianIsKnown);
  }

  private void requestIsOnItsCard(ServiceRequest request) {
    var status = request.state().status().name();
    var card = world.dispatch().cards().find(request.id().value()).map(BoardCard::request);
    expect(
        card.filter(c -> c.version() == request.version() && c.status().name().equals(status))
            .isPresent(),
        "the card shows " + card + " of " + request);
    var replica = world.notification().replicas().calls().request(request.id().value());
    expect(
        replica
            .filter(r -> r.version() == request.version())
            .filter(r -> r.isUndecided() == status.equals("REQUESTED"))
            .isPresent(),
        "messages know " + replica + " of " + request);
  }

  private void callIsOnItsCard(ServiceCall call) {
    var technician = call.plan().technician();
    var expected =
        new CallOnCard(
            call.version(),
            call.status(),
            call.plan().start().orElse(null),
            call.durationMinutes(),
            technician
                .map(who -> new CallOnCard.TechnicianOnCard(who.id(), who.name(), who.qualified()))
                .orElse(null),
            call.openTasks(),
            call.badges(),
            call.state().progress().explanation().orElse(null));
    var card = world.dispatch().cards().find(call.id().value()).orElse(null);
    expect(
        card != null && expected.equals(card.publishedCall()),
        "the card shows " + card + " of " + call);
  }

  private void messagesKnow(ServiceCall call) {
    var expected =
        new CallState(
            call.version(),
            null,
            call.plan().start().orElse(null),
            call.durationMinutes(),
            call.plan().technician().map(who -> who.id().value()).orElse(null));
    var known =
        world.notification().replicas().calls().call(call.id().value()).map(CallReplica::state);
    expect(known.filter(expected::equals).isPresent(), "messages know " + known + " of " + call);
  }

  /** Calls follow: who is not verified in the end is not qualified on any of them. */
  private void technicianIsKnown(String id) {
    var team = world.clients().team();
    var known = world.dispatch().technicians().find(id);
    expect(
        known
            .filter(t -> t.profile() != null && t.profile().version() == team.versionOf(id))
            .isPresent(),
        "the dispatchers know " + known);
    world.dispatch().calls().all().stream()
        .flatMap(call -> call.plan().technician().stream())
        .filter(who -> who.id().equals(new TechnicianId(id)))
        .map(AssignedTechnician::qualified)
        .forEach(q -> expect(q == team.isVerified(id), id + " qualifies on a call: " + q));
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }
}
