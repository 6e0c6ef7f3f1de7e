package org.fsmlight.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Actor;
import org.fsmlight.dispatch.calls.Command;
import org.fsmlight.dispatch.calls.Decision;
import org.fsmlight.dispatch.calls.Precondition;
import org.fsmlight.dispatch.calls.Refusal;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.jspecify.annotations.Nullable;

/** Random commands to dispatch-service, and what dispatch-service has acknowledged. */
final class CallCommands {

  private final Simulation simulation;
  private final SeededRandom random;
  private final Map<ServiceCallId, List<ServiceCall>> acknowledged = new LinkedHashMap<>();
  private int refusedAsBusy;
  private int undone;

  CallCommands(Simulation simulation) {
    this.simulation = simulation;
    this.random = simulation.random();
  }

  /** Gives a random command to a random call. */
  void change() {
    var calls = simulation.dispatch().calls().all();
    if (calls.isEmpty()) {
      return;
    }
    var call = random.elementOf(calls);
    var command = randomCommand(call);
    var refused = false;
    try {
      var decision =
          simulation
              .dispatch()
              .changeServiceCall()
              .change(
                  call.id(),
                  command,
                  randomActor(),
                  Precondition.ANY,
                  simulation.clock().instant(),
                  SimulatedUsers.HOLD)
              .orElse(null);
      refused = !(decision instanceof Decision.Accepted);
      record(call.id(), decision);
      undone += command instanceof Command.Undo && !refused ? 1 : 0;
    } finally {
      if (command instanceof Command.Undo(var version, _) && !refused) {
        removeUndone(call.id(), version);
      }
    }
  }

  /** Removes a state that was undone, or may have been undone by a command without a response. */
  private void removeUndone(ServiceCallId id, long version) {
    acknowledged.getOrDefault(id, new ArrayList<>()).removeIf(call -> call.version() == version);
  }

  private void record(ServiceCallId id, @Nullable Decision decision) {
    if (decision instanceof Decision.Accepted(var call, _)) {
      acknowledged.computeIfAbsent(id, same -> new ArrayList<>()).add(call);
    } else if (decision instanceof Decision.Refused(_, Refusal.Busy _)) {
      refusedAsBusy++;
    }
  }

  private Command randomCommand(ServiceCall call) {
    var technician = new TechnicianId(random.elementOf(SimulatedTeam.TECHNICIANS));
    return switch (random.nextInt(12)) {
      case 0, 1 ->
          new Command.Schedule(
              SimulatedUsers.randomStart(random), random.oneIn(3) ? 90 : null, false);
      case 2, 3 -> new Command.Assign(technician, SimulatedUsers.randomStart(random), false);
      case 4, 5, 6 -> new Command.Assign(technician, null, false);
      case 7 -> new Command.Unassign();
      case 8, 9, 10 -> new Command.Undo(call.version(), false);
      default -> new Command.CloseClientCall();
    };
  }

  private Actor randomActor() {
    var company = new CompanyId(SimulatedTeam.COMPANY);
    if (random.oneIn(6)) {
      var technician = random.elementOf(SimulatedTeam.TECHNICIANS);
      return new Actor.Technician(
          company, new ActorId("technician/" + technician), new TechnicianId(technician));
    }
    var dispatcher = random.elementOf(SimulatedTeam.DISPATCHERS);
    return new Actor.Dispatcher(company, new ActorId("dispatcher/" + dispatcher));
  }

  /** The states of calls that users know to be saved, without those that were undone. */
  Map<ServiceCallId, List<ServiceCall>> acknowledged() {
    return acknowledged;
  }

  int refusedAsBusy() {
    return refusedAsBusy;
  }

  int undone() {
    return undone;
  }
}
