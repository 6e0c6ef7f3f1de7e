package org.fsmlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.notification.messages.MessageStatus;

/** What the runs have met: a simulation in which nothing happens would hold, too. */
final class Met {

  private int deaths;
  private int commands;
  private int copies;
  private int repeatedEvents;
  private int busy;
  private int undone;
  private final Map<CallStatus, Integer> calls = new EnumMap<>(CallStatus.class);
  private final Map<MessageStatus, Integer> messages = new EnumMap<>(MessageStatus.class);

  synchronized void count(World world) {
    deaths += world.crashes();
    busy += world.clients().busy();
    undone += world.clients().undone();
    commands += world.clients().done().values().stream().mapToInt(java.util.List::size).sum();
    repeatedEvents += world.broker().repetitions();
    world.dispatch().calls().all().forEach(call -> calls.merge(call.status(), 1, Integer::sum));
    world
        .notification()
        .correspondences()
        .all()
        .forEach(c -> c.messages().forEach(m -> messages.merge(m.status(), 1, Integer::sum)));
    Set<String> read = new HashSet<>();
    for (var letter : world.notification().postbox().letters()) {
      copies += read.add(letter.message().id()) ? 0 : 1;
    }
  }

  void assertThatItWasWorthIt() {
    assertThat(deaths).as(toString()).isPositive();
    assertThat(commands).as(toString()).isPositive();
    assertThat(copies).as(toString()).isPositive();
    assertThat(repeatedEvents).as(toString()).isPositive();
    assertThat(busy).as(toString()).isPositive();
    assertThat(undone).as(toString()).isPositive();
    assertThat(calls).as(toString()).containsKeys(CallStatus.OPEN, CallStatus.READY);
    assertThat(messages)
        .as(toString())
        .containsKeys(MessageStatus.SENT, MessageStatus.FOLDED, MessageStatus.WITHDRAWN);
  }

  @Override
  public String toString() {
    return "deaths %d, commands to calls %d, refused as busy %d, undone %d, calls %s, events published again %d, messages %s, unavoidable copies %d"
        .formatted(deaths, commands, busy, undone, calls, repeatedEvents, messages, copies);
  }
}
