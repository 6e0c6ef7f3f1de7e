package org.fsmlight.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.fsmlight.common.outbox.EventSender;
import org.fsmlight.common.outbox.OutboxSweeper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.Relay;

/**
 * What a process holds in memory: its relay, what that has yet to do, what is on the way to the
 * broker. All of it is gone when the process dies.
 */
final class Memory implements Executor, EventSender {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration INTERVAL = Duration.ofSeconds(60);
  private static final Duration REPEAT_AFTER = Duration.ofMinutes(2);
  private static final int FEW_IN_FLIGHT = 4;

  /** On the way to the broker. */
  record Sending(PendingEvent event, CompletableFuture<Object> acknowledgement) {}

  private final World world;
  private final Relay relay;
  private final OutboxSweeper sweeper;
  private final List<Runnable> tasks = new ArrayList<>();
  private final List<Sending> sendings = new ArrayList<>();
  private boolean sweeping;
  private boolean dead;

  Memory(World world) {
    this.world = world;
    this.relay =
        new Relay(
            this, this, this, FEW_IN_FLIGHT, () -> world.clock().instant().plus(REPEAT_AFTER));
    this.sweeper = new OutboxSweeper(relay, GRACE, INTERVAL);
  }

  Relay relay() {
    return relay;
  }

  OutboxSweeper sweeper() {
    return sweeper;
  }

  boolean isDead() {
    return dead;
  }

  void die() {
    dead = true;
    tasks.clear();
    sendings.forEach(
        one -> world.broker().mayHaveTaken(one.event(), this, world.clock().instant()));
    sendings.clear();
  }

  /** A look into the store: others may go on meanwhile, and the process may die. */
  void atThePort() {
    failIfDead();
    world.meanwhile(this);
    failIfDead();
  }

  void failIfDead() {
    if (dead) {
      throw new Crash();
    }
  }

  boolean hasTasks() {
    return !tasks.isEmpty();
  }

  boolean hasSendings() {
    return !sendings.isEmpty();
  }

  void runATask() {
    tasks.remove(world.chance().below(tasks.size())).run();
  }

  /** Taken and acknowledged; taken, but nobody hears of it; or lost. */
  void settleASending() {
    settleFirstLike(sendings.get(world.chance().below(sendings.size())).event());
  }

  /** A producer keeps the order of each topic and key. */
  private void settleFirstLike(PendingEvent event) {
    var one =
        sendings.stream()
            .filter(each -> each.event().topic().equals(event.topic()))
            .filter(each -> each.event().key().equals(event.key()))
            .findFirst()
            .orElseThrow();
    sendings.remove(one);
    conclude(one);
  }

  void sweep() {
    sweeping = true;
    try {
      sweeper.tick(world.clock().instant());
    } finally {
      sweeping = false;
    }
  }

  @Override
  public void execute(Runnable task) {
    if (sweeping) {
      task.run(); // the sweeper waits for it
    } else if (!dead) {
      tasks.add(task);
    }
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    failIfDead();
    if (world.faults() && world.chance().oneIn(30)) {
      throw new IllegalStateException("the producer's buffer is full");
    }
    var sending = new Sending(event, new CompletableFuture<>());
    sendings.add(sending);
    while (sweeping && sendings.contains(sending)) {
      settleFirstLike(event); // the sweeper waits for it
    }
    return sending.acknowledgement();
  }

  private void conclude(Sending one) {
    int fate = world.faults() ? world.chance().below(12) : 11;
    if (fate > 0) {
      world.broker().take(one.event(), this);
    } else {
      world.broker().mayTakeLater(one.event(), this, world.clock().instant());
    }
    if (fate > 1) {
      one.acknowledgement().complete("acknowledged");
    } else {
      one.acknowledgement().completeExceptionally(new IllegalStateException("no answer"));
    }
  }
}
