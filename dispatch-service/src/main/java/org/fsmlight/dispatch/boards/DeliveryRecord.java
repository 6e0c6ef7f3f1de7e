package org.fsmlight.dispatch.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/**
 * The delivery state of the messages about a request or its call.
 *
 * @param version the version of this record
 * @param latest the newest known delivery of each kind of message
 */
public record DeliveryRecord(ServiceCallId call, long version, List<Delivery> latest) {

  /**
   * The delivery of a message.
   *
   * @param kind channel, recipient and subject: a message delivered later makes up for a failed one
   *     of the same kind
   * @param version orders the messages of a kind
   */
  public record Delivery(String kind, long version, boolean failed) {}

  static DeliveryRecord empty(ServiceCallId call) {
    return new DeliveryRecord(call, 0, List.of());
  }

  /** The record with this delivery; empty if the delivery is not newer. */
  Optional<DeliveryRecord> with(Delivery delivery) {
    var known = latest.stream().filter(one -> one.kind().equals(delivery.kind())).findFirst();
    if (known.filter(one -> one.version() >= delivery.version()).isPresent()) {
      return Optional.empty();
    }
    var newer = new ArrayList<>(latest);
    known.ifPresent(newer::remove);
    newer.add(delivery);
    return Optional.of(new DeliveryRecord(call, version + 1, List.copyOf(newer)));
  }

  boolean hasFailed() {
    return latest.stream().anyMatch(Delivery::failed);
  }
}
