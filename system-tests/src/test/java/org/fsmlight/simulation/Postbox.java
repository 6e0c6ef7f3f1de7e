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

/** The messages that really reached the recipients, whatever the sender recorded. */
final class Postbox {

  /** The devices of each technician. */
  static final List<String> DEVICES = List.of("phone", "tablet");

  /**
   * A message that a recipient has received.
   *
   * @param device the device that received it; absent for mails and for pushes to dispatchers
   */
  record Letter(Correspondence correspondence, Message message, @Nullable String device) {}

  private record Arrival(Memory sender, boolean unnoticed) {}

  private final World world;
  private final Documents<Correspondence> noted;
  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, Arrival> arrivals = new HashMap<>();
  private final List<String> needlessCopies = new ArrayList<>();
  private final List<String> tooEarly = new ArrayList<>();

  Postbox(World world, Documents<Correspondence> noted) {
    this.world = world;
    this.noted = noted;
  }

  /** A mail server or push service that refuses, interrupts, and outlives its caller. */
  Transport transport(Memory life) {
    return (correspondence, message) -> {
      life.failIfDead();
      var technician = correspondence.recipient().role() == Recipient.Role.TECHNICIAN;
      return technician && correspondence.channel() == Channel.PUSH
          ? toDevices(life, correspondence, message)
          : hand(life, correspondence, message, null);
    };
  }

  /** Each device has a fate of its own, and receives what it lacks. */
  private Delivery toDevices(Memory life, Correspondence correspondence, Message message) {
    Set<String> reached = new HashSet<>();
    Set<String> doubtful = new HashSet<>();
    Set<String> missed = new HashSet<>();
    for (var device : DEVICES) {
      if (!message.attempts().reached().contains(device)) {
        correspondence
            .forDevice(message, device)
            .map(push -> hand(life, correspondence, push, device))
            .ifPresent(
                result -> {
                  var sure = !(result instanceof Delivery.Deferred later) || !later.uncertain();
                  var accepted = result instanceof Delivery.Accepted;
                  (accepted ? reached : sure ? missed : doubtful).add(device);
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

  private Delivery hand(
      Memory life, Correspondence correspondence, Message message, @Nullable String device) {
    int fate = world.faults() ? world.chance().below(24) : 23;
    if (fate <= 1) {
      return Delivery.unavailable("greylisted", null);
    }
    if (fate == 2) {
      return Delivery.interrupted("gone before it took it");
    }
    var letter = new Letter(correspondence, message, device);
    if (fate == 3) {
      arrive(life, letter, true);
      return Delivery.interrupted("gone after it took it");
    }
    arrive(life, letter, false);
    life.atThePort();
    return Delivery.accepted();
  }

  List<Letter> letters() {
    return letters;
  }

  /** Copies that follow from neither a death nor an interrupted connection. */
  List<String> needlessCopies() {
    return needlessCopies;
  }

  /** Messages that arrived before their hold had ended. */
  List<String> tooEarly() {
    return tooEarly;
  }

  private void arrive(Memory life, Letter letter, boolean unnoticed) {
    letters.add(letter);
    var message = letter.message();
    if (world.clock().instant().isBefore(message.origin().releasedAt())) {
      tooEarly.add(message.id());
    }
    var copy = message.id() + "/" + letter.device();
    var before = arrivals.put(copy, new Arrival(life, unnoticed));
    var knownAsSent =
        noted
            .find(letter.correspondence().id())
            .flatMap(c -> c.message(message.id()))
            .filter(m -> !m.isOpen())
            .isPresent();
    var excused = before != null && (before.unnoticed() || before.sender().isDead());
    if (knownAsSent || before != null && !excused) {
      needlessCopies.add(copy);
    }
  }
}
