package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.messaging.EventListener;
import org.jspecify.annotations.Nullable;

/** A service. Its collections and consumer groups survive a crash, its instance does not. */
abstract class SimulatedService {

  final Simulation simulation;
  private final List<SimulatedCollection<?>> collections = new ArrayList<>();
  private final Map<String, EventListener> listeners = new LinkedHashMap<>();
  private final List<ConsumerGroup> consumerGroups = new ArrayList<>();
  private @Nullable ServiceInstance instance;

  SimulatedService(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Creates the service's use cases and listeners on its stores, as the new instance does. */
  abstract void wire(ServiceInstance instance);

  /** Runs before the listeners of a new instance start. */
  void onStart() {}

  /** Runs the service's own schedules. Outboxes are swept separately. */
  void onSchedule() {}

  <D> SimulatedCollection<D> add(SimulatedCollection<D> collection) {
    collections.add(collection);
    return collection;
  }

  /** Registers the listener of the current instance. Its consumer group is created once. */
  void register(String name, EventListener listener) {
    if (listeners.put(name, listener) == null) {
      consumerGroups.add(new ConsumerGroup(this, name, List.copyOf(listener.topics())));
    }
  }

  EventListener listener(String name) {
    return listeners.get(name);
  }

  void start() {
    var started = new ServiceInstance(simulation);
    instance = started;
    collections.forEach(collection -> started.sweeper().watch(collection.connect(started)));
    wire(started);
    run(this::onStart);
  }

  boolean isUp() {
    return instance != null;
  }

  ServiceInstance instance() {
    if (instance == null) {
      throw new SimulatedCrash();
    }
    return instance;
  }

  void crash() {
    if (instance != null) {
      instance.crash();
      instance = null;
    }
  }

  /** Runs the work on the current instance, if there is one. A crash aborts the work. */
  void run(Runnable work) {
    var current = instance;
    if (current == null) {
      return;
    }
    try {
      work.run();
    } catch (SimulatedCrash crash) {
      simulation.faults().countCrash();
    }
    if (current.isCrashed() && instance == current) {
      instance = null;
    }
  }

  List<ConsumerGroup> consumerGroups() {
    return consumerGroups;
  }

  List<SimulatedCollection<?>> collections() {
    return collections;
  }
}
