package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.Transport;
import org.jspecify.annotations.Nullable;

/** The messages that recipients have received, independent of the service's own records. */
final class SimulatedInbox {

  /** The devices of each technician. */
  static final List<String> DEVICES = List.of("phone", "tablet");

  /**
   * A message that a recipient has received.
   *
   * @param device absent for mails and for pushes to dispatchers
   */
  record ReceivedMessage(Correspondence correspondence, Message message, @Nullable String device) {}

  /** The latest delivery of a message; {@code interrupted} if its sender got no confirmation. */
  private record Receipt(ServiceInstance sender, boolean interrupted) {}

  private final Simulation simulation;
  private final SimulatedCollection<Correspondence> recorded;
  private final List<ReceivedMessage> received = new ArrayList<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final List<String> unexplainedDuplicates = new ArrayList<>();
  private final List<String> early = new ArrayList<>();

  SimulatedInbox(Simulation simulation, SimulatedCollection<Correspondence> recorded) {
    this.simulation = simulation;
    this.recorded = recorded;
  }

  /**
   * The transport of one instance. It may refuse a message or be interrupted, and the instance may
   * crash after a delivery.
   */
  Transport transport(ServiceInstance sender) {
    return (correspondence, message) -> {
      sender.failIfCrashed();
      var technician = correspondence.recipient().role() == Recipient.Role.TECHNICIAN;
      return technician && correspondence.channel() == Channel.PUSH
          ? deliverToDevices(sender, correspondence, message)
          : deliver(sender, correspondence, message, null);
    };
  }

  /** Each device has its own outcome, and receives what it lacks. */
  private Delivery deliverToDevices(
      ServiceInstance sender, Correspondence correspondence, Message message) {
    Set<String> reached = new HashSet<>();
    Set<String> doubtful = new HashSet<>();
    Set<String> missed = new HashSet<>();
    for (var device : DEVICES) {
      if (!message.attempts().reached().contains(device)) {
        correspondence
            .forDevice(message, device)
            .map(push -> deliver(sender, correspondence, push, device))
            .ifPresent(
                result -> {
                  var certain =
                      !(result instanceof Delivery.Deferred deferred) || !deferred.uncertain();
                  var accepted = result instanceof Delivery.Accepted;
                  (accepted ? reached : certain ? missed : doubtful).add(device);
                });
      }
    }
    var devices = new ReachedDevices(reached, doubtful, missed);
    if (!missed.isEmpty() || !doubtful.isEmpty()) {
      return new Delivery.Deferred(
          "not every device", null, false, true, !doubtful.isEmpty(), devices);
    }
    return reached.isEmpty() && message.attempts().reached().isEmpty()
        ? new Delivery.Obsolete("no device lacks it")
        : new Delivery.Accepted(devices, null);
  }

  private Delivery deliver(
      ServiceInstance sender,
      Correspondence correspondence,
      Message message,
      @Nullable String device) {
    int outcome = simulation.faults().areEnabled() ? simulation.random().nextInt(24) : 23;
    if (outcome <= 1) {
      return Delivery.unavailable("greylisted", null);
    }
    if (outcome == 2) {
      return Delivery.interrupted("connection lost before the delivery");
    }
    var delivered = new ReceivedMessage(correspondence, message, device);
    if (outcome == 3) {
      receive(sender, delivered, true);
      return Delivery.interrupted("connection lost after the delivery");
    }
    receive(sender, delivered, false);
    sender.beforePortAccess();
    return Delivery.accepted();
  }

  List<ReceivedMessage> received() {
    return received;
  }

  /** Ids of duplicates that neither a crash nor an interrupted connection explains. */
  List<String> unexplainedDuplicates() {
    return unexplainedDuplicates;
  }

  /** Ids of messages that arrived before their hold had ended. */
  List<String> early() {
    return early;
  }

  private void receive(ServiceInstance sender, ReceivedMessage delivered, boolean interrupted) {
    received.add(delivered);
    var message = delivered.message();
    if (simulation.clock().instant().isBefore(message.origin().releasedAt())) {
      early.add(message.id());
    }
    var copy = message.id() + "/" + delivered.device();
    var before = receipts.put(copy, new Receipt(sender, interrupted));
    var recordedAsSettled =
        recorded
            .find(delivered.correspondence().id())
            .flatMap(c -> c.message(message.id()))
            .filter(m -> !m.isOpen())
            .isPresent();
    var explained = before != null && (before.interrupted() || before.sender().isCrashed());
    if (recordedAsSettled || before != null && !explained) {
      unexplainedDuplicates.add(copy);
    }
  }
}
