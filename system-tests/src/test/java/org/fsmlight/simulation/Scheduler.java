package org.fsmlight.simulation;

import java.time.Duration;
import java.util.List;

/** Decides at random which step comes next, and brings a run to its end. */
final class Scheduler {

  private static final int MAX_ROUNDS = 60;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(8);

  private final Simulation simulation;
  private final SeededRandom random;
  private final SimulatedNotificationService notification;
  private final List<SimulatedService> services;
  private final List<ConsumerGroup> consumerGroups;

  Scheduler(Simulation simulation) {
    this.simulation = simulation;
    this.random = simulation.random();
    this.notification = simulation.notification();
    this.services = simulation.services();
    this.consumerGroups =
        services.stream().flatMap(service -> service.consumerGroups().stream()).toList();
  }

  void step() {
    var service = random.elementOf(services);
    if (!service.isUp()) {
      service.start();
      return;
    }
    int dice = random.nextInt(100);
    if (dice < 7) {
      simulation.users().act();
    } else if (dice < 45) {
      deliverEvent();
    } else if (dice < 60) {
      ifUp(service, () -> runTask(service.instance()));
    } else if (dice < 75) {
      ifUp(service, () -> completeSend(service.instance()));
    } else if (dice < 85) {
      ifUp(notification, this::sendDueMessage);
    } else if (dice < 92) {
      advanceClock(Duration.ofMillis(random.nextInt(random.oneIn(6) ? 40_000 : 2_000)));
    } else if (dice < 97) {
      ifUp(service, () -> runSchedules(service));
    } else if (dice < 99) {
      random.elementOf(service.consumerGroups()).rewind(random);
    } else if (random.oneIn(3)) {
      service.crash();
      simulation.faults().countCrash();
    }
  }

  /** Runs rounds of ten seconds until no work is left. The limit ends runs that get stuck. */
  void settle() {
    for (int round = 0; round < MAX_ROUNDS && !isSettled(); round++) {
      services.stream().filter(service -> !service.isUp()).forEach(SimulatedService::start);
      advanceClock(ROUND);
      services.forEach(service -> ifUp(service, () -> runSchedules(service)));
      drain();
    }
  }

  /** Runs all work that is possible without more time. */
  void drain() {
    boolean busy;
    do {
      busy = deliverEvent();
      for (var service : services) {
        busy |= service.instance().hasTasks() || service.instance().hasEventsInFlight();
        ifUp(service, () -> runTask(service.instance()));
        ifUp(service, () -> completeSend(service.instance()));
      }
      busy |= !notification.dueCorrespondences().isEmpty();
      ifUp(notification, this::sendDueMessage);
    } while (busy);
  }

  private boolean isSettled() {
    return services.stream().allMatch(SimulatedService::isUp)
        && consumerGroups.stream().allMatch(group -> group.topicWithBacklog(simulation) == null)
        && new Invariants(simulation).isNothingPending();
  }

  /** Returns false if no consumer group has a backlog. */
  private boolean deliverEvent() {
    int first = random.nextInt(consumerGroups.size());
    for (int i = 0; i < consumerGroups.size(); i++) {
      var group = consumerGroups.get((first + i) % consumerGroups.size());
      var topic = group.service().isUp() ? group.topicWithBacklog(simulation) : null;
      if (topic != null) {
        group.deliverNext(topic, simulation);
        return true;
      }
    }
    return false;
  }

  private static void ifUp(SimulatedService service, Runnable step) {
    if (service.isUp()) {
      service.run(step);
    }
  }

  private static void runTask(ServiceInstance instance) {
    if (instance.hasTasks()) {
      instance.runTask();
    }
  }

  private static void completeSend(ServiceInstance instance) {
    if (instance.hasEventsInFlight()) {
      instance.completeSend();
    }
  }

  private void sendDueMessage() {
    var due = notification.dueCorrespondences();
    if (!due.isEmpty()) {
      notification.sendDue(random.elementOf(due));
    }
  }

  private void runSchedules(SimulatedService service) {
    if (simulation.mutation() != Mutation.NO_OUTBOX_SWEEP) {
      service.instance().sweepOutboxes();
    }
    service.onSchedule();
  }

  /** Advances the clock with a heartbeat at least every eight seconds, so that leases last. */
  private void advanceClock(Duration time) {
    for (var left = time; left.isPositive(); left = left.minus(HEARTBEAT)) {
      simulation.clock().advance(left.compareTo(HEARTBEAT) < 0 ? left : HEARTBEAT);
      simulation.broker().appendDelayed(simulation.clock().instant());
      ifUp(notification, notification::extendLeases);
    }
  }
}
