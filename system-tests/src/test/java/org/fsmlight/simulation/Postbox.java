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

/** The messages that really reached the recipients, whatever the sender recorded. */
final class Postbox {

  /** A message that a recipient has received. */
  record Letter(Correspondence correspondence, Message message) {}

  private record Arrival(Memory sender, boolean unnoticed) {}

  private final World world;
  private final Documents<Correspondence> noted;
  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, Arrival> arrivals = new HashMap<>();
  private final List<String> needlessCopies = new ArrayList<>();

  Postbox(World world, Documents<Correspondence> noted) {
    this.world = world;
    this.noted = noted;
  }

  /** A mail server or push service that refuses, interrupts, and outlives its caller. */
  Transport transport(Memory life) {
    return (correspondence, message) -> {
      life.failIfDead();
      int fate = world.faults() ? world.chance().below(24) : 23;
      if (fate <= 1) {
        return Delivery.unavailable("greylisted", null);
      }
      if (fate == 2) {
        return Delivery.interrupted("gone before it took it");
      }
      if (fate == 3) {
        arrive(life, correspondence, message, true);
        return Delivery.interrupted("gone after it took it");
      }
      arrive(life, correspondence, message, false);
      life.atThePort();
      return new Delivery.Accepted(Set.of());
    };
  }

  List<Letter> letters() {
    return letters;
  }

  /** Copies that follow from neither a death nor an interrupted connection. */
  List<String> needlessCopies() {
    return needlessCopies;
  }

  private void arrive(Memory life, Correspondence to, Message message, boolean unnoticed) {
    letters.add(new Letter(to, message));
    var before = arrivals.put(message.id(), new Arrival(life, unnoticed));
    var knownAsSent =
        noted
            .find(to.id())
            .flatMap(c -> c.message(message.id()))
            .filter(m -> !m.isOpen())
            .isPresent();
    var excused = before != null && (before.unnoticed() || before.sender().isDead());
    if (knownAsSent || before != null && !excused) {
      needlessCopies.add(message.id());
    }
  }
}
