package org.fsmlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.notification.messages.MessageStatus;

/** Counts what has happened in all runs. Runs without faults or commands would prove nothing. */
final class RunStatistics {

  private int crashes;
  private int commands;
  private int duplicates;
  private int republishedEvents;
  private int refusedAsBusy;
  private int undone;
  private final Map<CallStatus, Integer> calls = new EnumMap<>(CallStatus.class);
  private final Map<MessageStatus, Integer> messages = new EnumMap<>(MessageStatus.class);

  synchronized void add(Simulation run) {
    var users = run.users().calls();
    crashes += run.faults().crashes();
    refusedAsBusy += users.refusedAsBusy();
    undone += users.undone();
    commands += users.acknowledged().values().stream().mapToInt(List::size).sum();
    republishedEvents += run.broker().republishedEvents();
    run.dispatch().calls().all().forEach(call -> calls.merge(call.status(), 1, Integer::sum));
    run.notification()
        .correspondences()
        .all()
        .forEach(c -> c.messages().forEach(m -> messages.merge(m.status(), 1, Integer::sum)));
    Set<String> received = new HashSet<>();
    for (var each : run.notification().inbox().received()) {
      duplicates += received.add(each.message().id()) ? 0 : 1;
    }
  }

  void assertEverythingHasHappened() {
    assertThat(crashes).as(toString()).isPositive();
    assertThat(commands).as(toString()).isPositive();
    assertThat(duplicates).as(toString()).isPositive();
    assertThat(republishedEvents).as(toString()).isPositive();
    assertThat(refusedAsBusy).as(toString()).isPositive();
    assertThat(undone).as(toString()).isPositive();
    assertThat(calls).as(toString()).containsKeys(CallStatus.OPEN, CallStatus.READY);
    assertThat(messages)
        .as(toString())
        .containsKeys(MessageStatus.SENT, MessageStatus.FOLDED, MessageStatus.WITHDRAWN);
  }

  @Override
  public String toString() {
    return "crashes %d, acknowledged commands to calls %d, refused as busy %d, undone %d, calls %s, republished events %d, messages %s, explained duplicates of messages %d"
        .formatted(
            crashes,
            commands,
            refusedAsBusy,
            undone,
            calls,
            republishedEvents,
            messages,
            duplicates);
  }
}
