package org.fsmlight.simulation;

import java.util.List;
import org.fsmlight.common.outbox.PendingEvent;

/** One seeded run: the services, their broker, their users and one virtual clock in one thread. */
final class Simulation {

  private final SeededRandom random;
  private final Mutation mutation;
  private final VirtualClock clock = new VirtualClock();
  private final FaultInjector faults = new FaultInjector(this);
  private final SimulatedBroker broker;
  private final SimulatedRequestService requests;
  private final SimulatedDispatchService dispatch;
  private final SimulatedNotificationService notification;
  private final SimulatedUsers users;
  private final Scheduler scheduler;
  private int events;

  Simulation(long seed, Mutation mutation) {
    this.random = new SeededRandom(seed);
    this.mutation = mutation;
    this.broker = new SimulatedBroker(random);
    this.requests = new SimulatedRequestService(this);
    this.dispatch = new SimulatedDispatchService(this);
    this.notification = new SimulatedNotificationService(this);
    this.users = new SimulatedUsers(this);
    services().forEach(SimulatedService::start);
    this.scheduler = new Scheduler(this);
    if (!users.team().isAnnouncedLate()) {
      scheduler.drain();
    }
    faults.enable();
  }

  /** Runs one random step. */
  void step() {
    scheduler.step();
  }

  /** Ends the faults and runs until no work is left, or for a limited number of rounds. */
  void settle() {
    faults.disable();
    scheduler.settle();
  }

  /** Replaces the random id of an event, so that a run can be repeated. */
  PendingEvent withSequentialId(PendingEvent event) {
    return new PendingEvent(
        "e" + ++events,
        event.topic(),
        event.key(),
        event.subject(),
        event.version(),
        event.time(),
        event.actor(),
        event.holdUntil(),
        event.payload(),
        event.traceparent());
  }

  SeededRandom random() {
    return random;
  }

  Mutation mutation() {
    return mutation;
  }

  VirtualClock clock() {
    return clock;
  }

  FaultInjector faults() {
    return faults;
  }

  SimulatedBroker broker() {
    return broker;
  }

  SimulatedRequestService requests() {
    return requests;
  }

  SimulatedDispatchService dispatch() {
    return dispatch;
  }

  SimulatedNotificationService notification() {
    return notification;
  }

  List<SimulatedService> services() {
    return List.of(requests, dispatch, notification);
  }

  List<SimulatedCollection<?>> collections() {
    return services().stream()
        .<SimulatedCollection<?>>flatMap(service -> service.collections().stream())
        .toList();
  }

  SimulatedUsers users() {
    return users;
  }
}
