package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.Outlet;

/** What really reached the recipients, however little of it the sender knows. */
final class Postbox {

  /** Something a recipient has read. */
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

  /** Mail server and push service alike: they refuse, break off, and outlive their caller. */
  Outlet outlet(Memory life) {
    return (correspondence, message) -> {
      life.failIfDead();
      int fate = world.faults() ? world.chance().below(24) : 23;
      if (fate <= 1) {
        return Delivery.unavailable("greylisted", null);
      }
      if (fate == 2) {
        return Delivery.brokenOff("gone before it took it");
      }
      if (fate == 3) {
        arrive(life, correspondence, message, true);
        return Delivery.brokenOff("gone after it took it");
      }
      arrive(life, correspondence, message, false);
      life.atThePort();
      return new Delivery.Accepted(Set.of());
    };
  }

  List<Letter> letters() {
    return letters;
  }

  /** Copies that are not excused by a death or a broken connection. */
  List<String> needlessCopies() {
    return needlessCopies;
  }

  private void arrive(Memory life, Correspondence to, Message message, boolean unnoticed) {
    letters.add(new Letter(to, message));
    Arrival before = arrivals.put(message.id(), new Arrival(life, unnoticed));
    boolean knownAsSent =
        noted
            .find(to.id())
            .flatMap(c -> c.message(message.id()))
            .filter(m -> !m.open())
            .isPresent();
    boolean excused = before != null && (before.unnoticed() || before.sender().isDead());
    if (knownAsSent || before != null && !excused) {
      needlessCopies.add(message.id());
    }
  }
}
