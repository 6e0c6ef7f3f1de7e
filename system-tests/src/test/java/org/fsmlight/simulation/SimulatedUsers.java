package org.fsmlight.simulation;

import java.time.Duration;
import java.time.Instant;

/**
 * A marketplace, two dispatchers and two technicians who give random commands, and the team whose
 * verification changes.
 */
final class SimulatedUsers {

  static final Duration HOLD = Duration.ofSeconds(8);
  private static final int MAX_COMMANDS = 60;

  private final Simulation simulation;
  private final SimulatedTeam team;
  private final RequestCommands requests;
  private final CallCommands calls;
  private int commands;

  SimulatedUsers(Simulation simulation) {
    this.simulation = simulation;
    this.team = new SimulatedTeam(simulation);
    this.requests = new RequestCommands(simulation);
    this.calls = new CallCommands(simulation);
  }

  /** Gives one random command, up to a limit for each run. */
  void act() {
    if (commands >= MAX_COMMANDS) {
      return;
    }
    commands++;
    int dice = simulation.random().nextInt(20);
    if (requests.isEmpty() || dice < 3) {
      simulation.requests().run(requests::submitBooking);
    } else if (dice < 7) {
      simulation.requests().run(requests::decide);
    } else if (dice < 19) {
      simulation.dispatch().run(calls::change);
    } else {
      team.toggleVerification();
    }
  }

  /** One of six start times, half an hour apart, so that calls overlap. */
  static Instant randomStart(SeededRandom random) {
    return VirtualClock.START
        .plus(Duration.ofDays(1))
        .plus(Duration.ofMinutes(30L * random.nextInt(6)));
  }

  SimulatedTeam team() {
    return team;
  }

  RequestCommands requests() {
    return requests;
  }

  CallCommands calls() {
    return calls;
  }
}
