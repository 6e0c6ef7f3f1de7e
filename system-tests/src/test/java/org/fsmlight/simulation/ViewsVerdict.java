package org.fsmlight.simulation;

import java.util.List;
import java.util.Objects;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.board.BoardCard;
import org.fsmlight.dispatch.board.CallOnCard;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.notification.message.CallState;
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
    for (ServiceCall call : world.dispatch().calls().all()) {
      if (call.version() > 1) { // the first is told by the acceptance
        callIsOnItsCard(call);
        messagesKnow(call);
      }
    }
    Clients.TECHNICIANS.forEach(this::technicianIsKnown);
  }

  private void requestIsOnItsCard(ServiceRequest request) {
    String status = request.state().status().name();
    var card = world.dispatch().cards().find(request.id().value()).map(BoardCard::request);
    expect(
        card.filter(c -> c.version() == request.version() && c.status().name().equals(status))
            .isPresent(),
        "the card shows " + card + " of " + request);
    var copy = world.notification().copied().requests.get(request.id().value());
    expect(
        copy != null
            && copy.version() == request.version()
            && copy.undecided() == status.equals("REQUESTED"),
        "messages know " + copy + " of " + request);
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
            call.state().progress().why().orElse(null));
    var card = world.dispatch().cards().find(call.id().value()).orElse(null);
    expect(card != null && expected.equals(card.told()), "the card shows " + card + " of " + call);
  }

  private void messagesKnow(ServiceCall call) {
    var expected =
        new CallState(
            call.version(),
            null,
            call.plan().start().orElse(null),
            call.durationMinutes(),
            call.plan().technician().map(who -> who.id().value()).orElse(null));
    var known = world.notification().copied().calls.get(call.id().value());
    expect(Objects.equals(expected, known), "messages know " + known + " of " + call);
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
