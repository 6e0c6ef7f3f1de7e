package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.messaging.EventListener;
import org.jspecify.annotations.Nullable;

/** A service: what it stores survives, what it remembers does not. */
abstract class SimulatedProcess {

  final World world;
  private final List<Documents<?>> collections = new ArrayList<>();
  private final Map<String, EventListener> listeners = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private @Nullable Memory memory;

  SimulatedProcess(World world) {
    this.world = world;
  }

  /** Puts the service's own classes on the stores as this life of the process sees them. */
  abstract void build(Memory life);

  /** What it does before its listeners start. */
  void onStart() {}

  /** What its own schedules do beside sweeping outboxes. */
  void onSchedule() {}

  <D> Documents<D> collection(Documents<D> documents) {
    collections.add(documents);
    return documents;
  }

  /** Adds a listener; its reading outlives it. */
  void listens(String function, EventListener listener) {
    if (listeners.put(function, listener) == null) {
      readings.add(new Reading(this, function, List.copyOf(listener.topics())));
    }
  }

  EventListener listener(String function) {
    return listeners.get(function);
  }

  void start() {
    var life = new Memory(world);
    memory = life;
    collections.forEach(documents -> life.sweeper().watch(documents.seenBy(life)));
    build(life);
    run(this::onStart);
  }

  boolean isUp() {
    return memory != null;
  }

  Memory memory() {
    if (memory == null) {
      throw new Crash();
    }
    return memory;
  }

  void kill() {
    if (memory != null) {
      memory.die();
      memory = null;
    }
  }

  /** What it was doing when it died is forgotten. */
  void run(Runnable work) {
    var life = memory;
    if (life == null) {
      return;
    }
    try {
      work.run();
    } catch (Crash killed) {
      world.noteCrash();
    }
    if (life.isDead() && memory == life) {
      memory = null;
    }
  }

  List<Reading> readings() {
    return readings;
  }

  List<Documents<?>> collections() {
    return collections;
  }
}
