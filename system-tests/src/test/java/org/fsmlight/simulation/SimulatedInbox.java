package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.Transport;

/** The messages that recipients have received, independent of the service's own records. */
final class SimulatedInbox {

  record ReceivedMessage(Correspondence correspondence, Message message) {}

  /** The latest delivery of a message; {@code interrupted} if its sender got no confirmation. */
  private record Receipt(ServiceInstance sender, boolean interrupted) {}

  private final Simulation simulation;
  private final SimulatedCollection<Correspondence> recorded;
  private final List<ReceivedMessage> received = new ArrayList<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final List<String> unexplainedDuplicates = new ArrayList<>();

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
      int outcome = simulation.faults().areEnabled() ? simulation.random().nextInt(24) : 23;
      if (outcome <= 1) {
        return Delivery.unavailable("greylisted", null);
      }
      if (outcome == 2) {
        return Delivery.interrupted("connection lost before the delivery");
      }
      if (outcome == 3) {
        receive(sender, correspondence, message, true);
        return Delivery.interrupted("connection lost after the delivery");
      }
      receive(sender, correspondence, message, false);
      sender.beforePortAccess();
      return new Delivery.Accepted(Set.of());
    };
  }

  List<ReceivedMessage> received() {
    return received;
  }

  /** Ids of duplicates that neither a crash nor an interrupted connection explains. */
  List<String> unexplainedDuplicates() {
    return unexplainedDuplicates;
  }

  private void receive(
      ServiceInstance sender, Correspondence correspondence, Message message, boolean interrupted) {
    received.add(new ReceivedMessage(correspondence, message));
    var before = receipts.put(message.id(), new Receipt(sender, interrupted));
    var recordedAsSettled =
        recorded
            .find(correspondence.id())
            .flatMap(c -> c.message(message.id()))
            .filter(m -> !m.isOpen())
            .isPresent();
    var explained = before != null && (before.interrupted() || before.sender().isCrashed());
    if (recordedAsSettled || before != null && !explained) {
      unexplainedDuplicates.add(message.id());
    }
  }
}
