package org.fsmlight.simulation;

import java.time.Duration;
import java.util.List;
import org.fsmlight.common.outbox.PendingEvent;

/** The processes, the broker and the clients; chance decides who does the next step. */
final class World {

  private static final int DEEPEST = 3;

  private final Chance chance;
  private final Mutation mutation;
  private final VirtualClock clock = new VirtualClock();
  private final Broker broker;
  private final RequestsProcess requests;
  private final DispatchProcess dispatch;
  private final NotificationProcess notification;
  private final List<SimulatedProcess> processes;
  private final List<Reading> readings;
  private final Clients clients;
  private boolean faults; // none before everybody is there
  private int events;
  private int crashes;
  private int depth;

  World(long seed, Mutation mutation) {
    this.chance = new Chance(seed);
    this.mutation = mutation;
    this.broker = new Broker(chance);
    this.requests = new RequestsProcess(this);
    this.dispatch = new DispatchProcess(this);
    this.notification = new NotificationProcess(this);
    this.processes = List.of(requests, dispatch, notification);
    this.clients = new Clients(this);
    processes.forEach(SimulatedProcess::start);
    this.readings = processes.stream().flatMap(each -> each.readings().stream()).toList();
    if (!clients.team().isHeardOfLate()) {
      drain();
    }
    faults = true;
  }

  /** One step of somebody. */
  void step() {
    var process = chance.oneOf(processes);
    if (!process.isUp()) {
      process.start();
      return;
    }
    int dice = chance.below(100);
    if (dice < 7) {
      clients.act();
    } else if (dice < 45) {
      deliverOne();
    } else if (dice < 60) {
      ifUp(process, () -> work(process.memory()));
    } else if (dice < 75) {
      ifUp(process, () -> send(process.memory()));
    } else if (dice < 85) {
      ifUp(notification, this::attendOne);
    } else if (dice < 92) {
      pass(Duration.ofMillis(chance.below(chance.oneIn(6) ? 40_000 : 2_000)));
    } else if (dice < 97) {
      ifUp(process, () -> onSchedule(process));
    } else if (dice < 99) {
      chance.oneOf(process.readings()).rewind(chance);
    } else if (chance.oneIn(3)) {
      process.kill();
      crashes++;
    }
  }

  /** Without further faults until nothing is left to do, or it is plain that something stays. */
  void settle() {
    faults = false;
    for (int round = 0; round < 60 && !quiet(); round++) {
      processes.stream().filter(process -> !process.isUp()).forEach(SimulatedProcess::start);
      pass(Duration.ofSeconds(10));
      processes.forEach(process -> ifUp(process, () -> onSchedule(process)));
      drain();
    }
  }

  private void drain() {
    boolean busy;
    do {
      busy = deliverOne();
      for (var process : processes) {
        busy |= process.memory().hasTasks() || process.memory().hasSendings();
        ifUp(process, () -> work(process.memory()));
        ifUp(process, () -> send(process.memory()));
      }
      busy |= !notification.dueNow().isEmpty();
      ifUp(notification, this::attendOne);
    } while (busy);
  }

  private boolean quiet() {
    return processes.stream().allMatch(SimulatedProcess::isUp)
        && readings.stream().allMatch(reading -> reading.withBacklog(this) == null)
        && new Verdict(this).nothingPending();
  }

  private boolean deliverOne() {
    int first = chance.below(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      var reading = readings.get((first + i) % readings.size());
      var topic = reading.process().isUp() ? reading.withBacklog(this) : null;
      if (topic != null) {
        reading.deliver(topic, this);
        return true;
      }
    }
    return false;
  }

  private static void ifUp(SimulatedProcess process, Runnable step) {
    if (process.isUp()) {
      process.run(step);
    }
  }

  private static void work(Memory memory) {
    if (memory.hasTasks()) {
      memory.runATask();
    }
  }

  private static void send(Memory memory) {
    if (memory.hasSendings()) {
      memory.settleASending();
    }
  }

  private void attendOne() {
    var due = notification.dueNow();
    if (!due.isEmpty()) {
      notification.attend(chance.oneOf(due));
    }
  }

  private void onSchedule(SimulatedProcess process) {
    if (mutation != Mutation.SWEEPER_OFF) {
      process.memory().sweep();
    }
    process.onSchedule();
  }

  /** In small parts, between which those who are sending give their signs of life. */
  private void pass(Duration time) {
    var part = Duration.ofSeconds(8);
    for (var left = time; left.isPositive(); left = left.minus(part)) {
      clock.pass(left.compareTo(part) < 0 ? left : part);
      broker.takeStragglers(clock.instant());
      ifUp(notification, notification::beat);
    }
  }

  /** What others do while a process is between two of its own steps. */
  void meanwhile(Memory life) {
    if (!faults) {
      return;
    }
    if (depth < DEEPEST && chance.oneIn(12)) {
      depth++;
      try {
        if (chance.oneIn(2)) {
          clients.act(); // races between people are what matters most
        } else {
          step();
        }
      } finally {
        depth--;
      }
    }
    if (chance.oneIn(500)) {
      mayKillNow(life);
    }
  }

  /** At the named points deaths are likelier than by accident. */
  void mayKill(Memory life) {
    if (faults && chance.oneIn(50)) {
      mayKillNow(life);
    }
  }

  private void mayKillNow(Memory life) {
    life.die();
    throw new Crash();
  }

  void noteCrash() {
    crashes++;
  }

  /** Ids by the order of writing, so that a run can be repeated. */
  PendingEvent named(PendingEvent event) {
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

  Chance chance() {
    return chance;
  }

  VirtualClock clock() {
    return clock;
  }

  Broker broker() {
    return broker;
  }

  Mutation mutation() {
    return mutation;
  }

  boolean faults() {
    return faults;
  }

  int crashes() {
    return crashes;
  }

  RequestsProcess requests() {
    return requests;
  }

  DispatchProcess dispatch() {
    return dispatch;
  }

  NotificationProcess notification() {
    return notification;
  }

  Clients clients() {
    return clients;
  }
}
