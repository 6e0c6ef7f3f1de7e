package org.fsmlight.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.State;
import org.jspecify.annotations.Nullable;

/**
 * Recipients get each message once, and the last message about a call agrees with the call's final
 * state.
 */
final class NotificationInvariants {

  /** The state of a call according to the last message that a recipient has received. */
  private record KnownState(boolean involved, @Nullable Instant start, int minutes) {}

  private final Simulation simulation;
  private final Violations violations;
  private final List<SimulatedInbox.ReceivedMessage> received;

  NotificationInvariants(Simulation simulation, Violations violations) {
    this.simulation = simulation;
    this.violations = violations;
    this.received = simulation.notification().inbox().received();
  }

  void check() {
    simulation
        .notification()
        .openMessages()
        .forEach(message -> violations.add("a message was never settled: " + message.id()));
    simulation
        .notification()
        .inbox()
        .unexplainedDuplicates()
        .forEach(id -> violations.add("a message was received twice: " + id));
    simulation
        .notification()
        .inbox()
        .early()
        .forEach(id -> violations.add("a message was received before its hold ended: " + id));
    simulation.requests().requests().forEach(this::checkDispatchersAreNotified);
    simulation.dispatch().calls().all().forEach(this::checkRecipientsKnow);
  }

  /** A dispatcher who joins after the decision is not notified any more. */
  private void checkDispatchersAreNotified(ServiceRequest request) {
    var mayBeTooLate =
        simulation.users().team().isAnnouncedLate()
            && !(request.state() instanceof State.Requested);
    for (var dispatcher : SimulatedTeam.DISPATCHERS) {
      for (var channel : Channel.values()) {
        long count =
            messagesAbout(request.id().value(), Recipient.dispatcher(dispatcher))
                .filter(each -> each.correspondence().channel() == channel)
                .map(each -> each.message().id())
                .distinct()
                .count();
        violations.expect(
            count == 1 || count == 0 && mayBeTooLate,
            dispatcher + " received " + count + " messages about " + request.id());
      }
    }
  }

  private void checkRecipientsKnow(ServiceCall call) {
    var start = call.plan().start().orElse(null);
    var actual = new KnownState(true, start, start == null ? 0 : call.durationMinutes());
    long acceptances =
        messagesAbout(call.id().value(), Recipient.client())
            .filter(each -> each.message().template() == Template.REQUEST_ACCEPTED)
            .map(each -> each.message().id())
            .distinct()
            .count();
    violations.expect(
        acceptances == 1, "the client received " + acceptances + " messages about the acceptance");
    var client = knownState(call, Recipient.client(), null);
    violations.expect(
        actual.equals(client), "the last message to the client has " + client + " for " + call);
    var assigned = call.plan().technician().map(technician -> technician.id().value()).orElse(null);
    for (var technician : SimulatedTeam.TECHNICIANS) {
      for (var device : SimulatedInbox.DEVICES) {
        var known = knownState(call, Recipient.technician(technician), device);
        var correct =
            technician.equals(assigned) ? actual.equals(known) : known == null || !known.involved();
        violations.expect(
            correct,
            "the last message to %s's %s has %s for %s".formatted(technician, device, known, call));
      }
    }
  }

  /**
   * Null if the recipient has received no message about the call.
   *
   * @param device null for mails
   */
  private @Nullable KnownState knownState(
      ServiceCall call, Recipient recipient, @Nullable String device) {
    var messages =
        messagesAbout(call.id().value(), recipient)
            .filter(each -> Objects.equals(device, each.device()))
            .toList();
    if (messages.isEmpty()) {
      return null;
    }
    var last = messages.getLast().message();
    var involved = last.template() != Template.TECHNICIAN_UNASSIGNED;
    return switch (last.content()) {
      case Content.OfRequest(_, Instant start, int minutes) ->
          new KnownState(involved, start, start == null ? 0 : minutes);
      case Content.OfCall(_, var state) ->
          new KnownState(
              involved, state.start(), state.start() == null ? 0 : state.durationMinutes());
      case Content.OfReport _,
          Content.OfInvitation _,
          Content.OfAccess _,
          Content.OfVerification _ ->
          null;
    };
  }

  private Stream<SimulatedInbox.ReceivedMessage> messagesAbout(String call, Recipient recipient) {
    return received.stream()
        .filter(each -> Objects.equals(call, each.correspondence().serviceCallId()))
        .filter(each -> each.correspondence().recipient().equals(recipient));
  }
}
