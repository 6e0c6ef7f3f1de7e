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
  private static final int FEW_IN_FLIGHT = 4;

  /** On the way to the broker. */
  record Sending(PendingEvent event, CompletableFuture<Object> acknowledgement) {}

  private final World world;
  private final Relay relay = new Relay(this, this, this, FEW_IN_FLIGHT);
  private final OutboxSweeper sweeper = new OutboxSweeper(relay, GRACE, INTERVAL);
  private final List<Runnable> tasks = new ArrayList<>();
  private final List<Sending> sendings = new ArrayList<>();
  private boolean sweeping;
  private boolean dead;

  Memory(World world) {
    this.world = world;
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
    sendings.forEach(one -> world.broker().mayHaveTaken(one.event()));
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
    var one = sendings.remove(world.chance().below(sendings.size()));
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
    if (sweeping) {
      conclude(sending);
    } else {
      sendings.add(sending);
    }
    return sending.acknowledgement();
  }

  private void conclude(Sending one) {
    int fate = world.faults() ? world.chance().below(12) : 11;
    if (fate > 0) {
      world.broker().take(one.event());
    }
    if (fate > 1) {
      one.acknowledgement().complete("acknowledged");
    } else {
      one.acknowledgement().completeExceptionally(new IllegalStateException("no answer"));
    }
  }
}
