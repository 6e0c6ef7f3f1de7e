package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.requests.servicerequests.State;

/** What must hold once everything has settled, judged by what clients were promised. */
final class Verdict {

  private final World world;
  private final List<String> violations = new ArrayList<>();

  Verdict(World world) {
    this.world = world;
  }

  List<String> violations() {
    outboxesAreEmptyAndNothingIsLost();
    promisesAreKept();
    acceptedRequestsAndCallsAreOneToOne();
    everyVersionIsToldByOneWrite();
    violations.addAll(world.broker().log().outdated());
    techniciansAreOnceAtATime();
    diariesHoldWhatCallsConfirm();
    new ViewsVerdict(world, violations).check();
    new LettersVerdict(world, violations).check();
    return violations;
  }

  /** Whether there is nothing left that time alone would change. */
  boolean nothingPending() {
    diariesHoldWhatCallsConfirm();
    return violations.isEmpty()
        && collections().stream().noneMatch(Documents::hasWaitingEvents)
        && openMessages().isEmpty();
  }

  private List<Documents<?>> collections() {
    List<Documents<?>> all = new ArrayList<>();
    all.addAll(world.requests().collections());
    all.addAll(world.dispatch().collections());
    all.addAll(world.notification().collections());
    return all;
  }

  private List<Message> openMessages() {
    return world.notification().correspondences().all().stream()
        .flatMap(correspondence -> correspondence.messages().stream())
        .filter(Message::isOpen)
        .toList();
  }

  private void outboxesAreEmptyAndNothingIsLost() {
    var taken = world.broker().idsTaken();
    for (var documents : collections()) {
      expect(!documents.hasWaitingEvents(), "an outbox is not empty");
      documents.writes().stream()
          .flatMap(write -> write.events().stream())
          .filter(event -> !taken.contains(event.id()))
          .forEach(event -> violations.add("never published: " + named(event)));
    }
    openMessages().forEach(message -> violations.add("never settled: " + message.id()));
  }

  private void promisesAreKept() {
    world
        .clients()
        .received()
        .forEach(
            (id, booking) ->
                expect(
                    world
                        .requests()
                        .request(id)
                        .filter(r -> r.booking().equals(booking))
                        .isPresent(),
                    "an acknowledged booking is gone: " + id));
    world
        .clients()
        .decided()
        .forEach(
            (id, changes) -> {
              expect(changes.size() == 1, "two decisions on one request: " + changes);
              var state = world.requests().request(id).orElseThrow().state();
              expect(
                  state.equals(changes.getFirst().after().state()),
                  "an acknowledged decision is gone: " + changes);
            });
    world.clients().done().forEach((id, states) -> isIn(states, id.value()));
  }

  private void isIn(List<ServiceCall> promised, String id) {
    var call = world.dispatch().calls().find(id).orElse(null);
    if (call == null) {
      violations.add("an acknowledged command's call is gone: " + id);
      return;
    }
    Set<Long> versions = new HashSet<>();
    for (var state : promised) {
      expect(versions.add(state.version()), "two commands made one version: " + state);
      expect(call.version() >= state.version(), "an acknowledged command is gone: " + state);
      expect(call.clientCalled() || !state.clientCalled(), "a call to the client is gone: " + id);
      expect(
          call.version() != state.version() || call.plan().equals(state.plan()),
          "the state is not what was promised: " + state);
    }
  }

  private void acceptedRequestsAndCallsAreOneToOne() {
    Set<String> accepted = new HashSet<>();
    for (var request : world.requests().requests()) {
      if (request.state() instanceof State.Accepted) {
        accepted.add(request.id().value());
      }
    }
    Set<String> calls = new HashSet<>();
    world.dispatch().calls().all().forEach(call -> calls.add(call.id().value()));
    expect(accepted.equals(calls), "accepted are " + accepted + ", calls are " + calls);
  }

  private void everyVersionIsToldByOneWrite() {
    Map<String, Object> tellers = new HashMap<>();
    for (var documents : collections()) {
      for (var write : documents.writes()) {
        for (var event : write.events()) {
          var other = tellers.putIfAbsent(event.subject() + "@" + event.version(), write);
          expect(other == null || other == write, "told by two writes: " + named(event));
        }
      }
    }
  }

  private void techniciansAreOnceAtATime() {
    var taken = world.dispatch().calls().all().stream().flatMap(c -> c.reservation().stream());
    var reservations = taken.toList();
    for (var one : reservations) {
      for (var other : reservations) {
        expect(
            one == other
                || !one.technician().equals(other.technician())
                || !one.time().overlaps(other.time()),
            "a technician is at two places: " + one + other);
      }
    }
  }

  private void diariesHoldWhatCallsConfirm() {
    Set<Reservation> held = new HashSet<>();
    for (var diary : world.dispatch().diaries()) {
      diary.entries().forEach(entry -> held.add(entry.reservation()));
    }
    Set<Reservation> confirmed = new HashSet<>();
    world.dispatch().calls().all().forEach(c -> c.reservation().ifPresent(confirmed::add));
    expect(held.equals(confirmed), "diaries hold " + held + ", calls confirm " + confirmed);
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }

  private static String named(PendingEvent event) {
    return event.id() + " " + event.topic() + " " + event.subject() + "@" + event.version();
  }
}
