package org.fsmlight.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.State;
import org.jspecify.annotations.Nullable;

/**
 * What people have read: each fact once, and in the end nobody believes anything that does not
 * hold.
 */
final class LettersVerdict {

  /** What somebody believes of a call after the last letter; null when there was none. */
  private record Belief(boolean concerned, @Nullable Instant start, int minutes) {}

  private final World world;
  private final List<String> violations;
  private final List<Postbox.Letter> letters;

  LettersVerdict(World world, List<String> violations) {
    this.world = world;
    this.violations = violations;
    this.letters = world.notification().postbox().letters();
  }

  void check() {
    world
        .notification()
        .postbox()
        .needlessCopies()
        .forEach(id -> violations.add("sent a second time: " + id));
    world
        .notification()
        .postbox()
        .tooEarly()
        .forEach(id -> violations.add("sent before its hold ended: " + id));
    world.requests().requests().forEach(this::everyDispatcherIsTold);
    world.dispatch().calls().all().forEach(this::everybodyBelievesWhatHolds);
  }

  /** Who is heard of only after the decision is not told any more. */
  private void everyDispatcherIsTold(ServiceRequest request) {
    var maybeTooLate =
        world.clients().team().isHeardOfLate() && !(request.state() instanceof State.Requested);
    for (var dispatcher : Team.DISPATCHERS) {
      for (var channel : Channel.values()) {
        long told =
            of(request.id().value(), Recipient.dispatcher(dispatcher))
                .filter(letter -> letter.correspondence().channel() == channel)
                .map(letter -> letter.message().id())
                .distinct()
                .count();
        expect(
            told == 1 || told == 0 && maybeTooLate,
            dispatcher + " was told of " + request.id() + " times " + told);
      }
    }
  }

  private void everybodyBelievesWhatHolds(ServiceCall call) {
    var start = call.plan().start().orElse(null);
    var truth = new Belief(true, start, start == null ? 0 : call.durationMinutes());
    long accepted =
        of(call.id().value(), Recipient.client())
            .filter(letter -> letter.message().template() == Template.REQUEST_ACCEPTED)
            .map(letter -> letter.message().id())
            .distinct()
            .count();
    expect(accepted == 1, "the client was told of the acceptance times " + accepted);
    var client = belief(call, Recipient.client(), null);
    expect(truth.equals(client), "the client believes " + client + " of " + call);
    var assigned = call.plan().technician().map(who -> who.id().value()).orElse(null);
    for (var technician : Clients.TECHNICIANS) {
      for (var device : Postbox.DEVICES) {
        var belief = belief(call, Recipient.technician(technician), device);
        var right =
            technician.equals(assigned)
                ? truth.equals(belief)
                : belief == null || !belief.concerned();
        expect(right, technician + "'s " + device + " shows " + belief + " of " + call);
      }
    }
  }

  private @Nullable Belief belief(ServiceCall call, Recipient recipient, @Nullable String device) {
    var read =
        of(call.id().value(), recipient)
            .filter(letter -> Objects.equals(device, letter.device()))
            .toList();
    if (read.isEmpty()) {
      return null;
    }
    var last = read.getLast().message();
    var concerned = last.template() != Template.TECHNICIAN_UNASSIGNED;
    return switch (last.content()) {
      case Content.OfRequest(_, Instant start, int minutes) ->
          new Belief(concerned, start, start == null ? 0 : minutes);
      case Content.OfCall(_, var state) ->
          new Belief(concerned, state.start(), state.start() == null ? 0 : state.durationMinutes());
      case Content.OfReport _,
          Content.OfInvitation _,
          Content.OfAccess _,
          Content.OfVerification _ ->
          null;
    };
  }

  private java.util.stream.Stream<Postbox.Letter> of(String call, Recipient recipient) {
    return letters.stream()
        .filter(letter -> Objects.equals(call, letter.correspondence().serviceCallId()))
        .filter(letter -> letter.correspondence().recipient().equals(recipient));
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      violations.add(otherwise);
    }
  }
}
