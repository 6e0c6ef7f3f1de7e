package org.fsmlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Command;
import org.fsmlight.dispatch.calls.Decision;
import org.fsmlight.dispatch.calls.Precondition;
import org.fsmlight.dispatch.calls.Refusal;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.BookingSubmission;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The marketplace, two dispatchers and two technicians; they remember what was promised to them.
 */
final class Clients {

  static final List<String> TECHNICIANS = List.of("t1", "t2");
  private static final Duration HOLD = Duration.ofSeconds(8);
  private static final int MOST_BOOKINGS = 4;
  private static final int MOST_COMMANDS = 60;

  private final World world;
  private final Team team;
  private final Map<String, Booking> bookings = new LinkedHashMap<>();
  private final Map<RequestId, Booking> received = new LinkedHashMap<>();
  private final Map<RequestId, List<ServiceRequestDomainEvent>> decided = new LinkedHashMap<>();
  private final Map<ServiceCallId, List<ServiceCall>> done = new LinkedHashMap<>();
  private int commands;
  private int busy;
  private int undone;

  Clients(World world) {
    this.world = world;
    this.team = new Team(world);
  }

  void act() {
    if (commands >= MOST_COMMANDS) {
      return;
    }
    commands++;
    int dice = world.chance().below(20);
    if (bookings.isEmpty() || dice < 3) {
      world.requests().run(this::post);
    } else if (dice < 7) {
      world.requests().run(this::decide);
    } else if (dice < 19) {
      world.dispatch().run(this::command);
    } else {
      team.changeItsMind();
    }
  }

  /** Again under the same key, as one does who has heard no answer, or anew. */
  private void post() {
    var anew = bookings.size() < MOST_BOOKINGS && world.chance().below(3) > 0;
    var key =
        anew || bookings.isEmpty()
            ? "booking-" + (bookings.size() + 1)
            : world.chance().oneOf(List.copyOf(bookings.keySet()));
    var booking = bookings.computeIfAbsent(key, same -> booking());
    var submission = new BookingSubmission("market", key, new Actor("marketplace/market"), now());
    var decision = world.requests().receiveBooking().receive(submission, booking);
    if (decision
        instanceof org.fsmlight.requests.servicerequests.Decision.Accepted(var request, _)) {
      received.put(request.id(), booking);
    }
  }

  private void decide() {
    if (received.isEmpty()) {
      return;
    }
    var id = world.chance().oneOf(List.copyOf(received.keySet()));
    var dispatcher = new Actor("dispatcher/" + world.chance().oneOf(Team.DISPATCHERS));
    var command =
        world.chance().oneIn(5)
            ? new org.fsmlight.requests.servicerequests.Command.Decline(
                dispatcher, now(), "no time", now().plus(HOLD))
            : new org.fsmlight.requests.servicerequests.Command.Accept(dispatcher, now());
    var decision =
        world
            .requests()
            .decideRequest()
            .decide(new CompanyId(Team.COMPANY), id, command, any())
            .orElse(null);
    if (decision instanceof org.fsmlight.requests.servicerequests.Decision.Accepted accepted) {
      decided.computeIfAbsent(id, same -> new ArrayList<>()).addAll(accepted.events());
    }
  }

  private void command() {
    var calls = world.dispatch().calls().all();
    if (calls.isEmpty()) {
      return;
    }
    var call = world.chance().oneOf(calls);
    var command = anyCommand(call);
    var refused = false;
    try {
      var decision =
          world
              .dispatch()
              .changeServiceCall()
              .change(call.id(), command, anyActor(), Precondition.ANY, now(), HOLD)
              .orElse(null);
      refused = !(decision instanceof Decision.Accepted);
      remember(call.id(), decision);
      undone += command instanceof Command.Undo && !refused ? 1 : 0;
    } finally {
      if (command instanceof Command.Undo(var version, _) && !refused) {
        forget(call.id(), version);
      }
    }
  }

  /** What was taken back, or perhaps was, is promised no longer. */
  private void forget(ServiceCallId id, long version) {
    done.getOrDefault(id, new ArrayList<>()).removeIf(state -> state.version() == version);
  }

  private void remember(ServiceCallId id, @Nullable Decision decision) {
    if (decision instanceof Decision.Accepted(var call, _)) {
      done.computeIfAbsent(id, same -> new ArrayList<>()).add(call);
    } else if (decision instanceof Decision.Refused(_, Refusal.Busy _)) {
      busy++;
    }
  }

  private Command anyCommand(ServiceCall call) {
    var technician = new TechnicianId(world.chance().oneOf(TECHNICIANS));
    return switch (world.chance().below(12)) {
      case 0, 1 -> new Command.Schedule(slot(), world.chance().oneIn(3) ? 90 : null, false);
      case 2, 3 -> new Command.Assign(technician, slot(), false);
      case 4, 5, 6 -> new Command.Assign(technician, null, false);
      case 7 -> new Command.Unassign();
      case 8, 9, 10 -> new Command.Undo(call.version(), false);
      default -> new Command.CloseClientCall();
    };
  }

  private org.fsmlight.dispatch.calls.Actor anyActor() {
    var company = new org.fsmlight.dispatch.CompanyId(Team.COMPANY);
    if (world.chance().oneIn(6)) {
      var technician = world.chance().oneOf(TECHNICIANS);
      return new org.fsmlight.dispatch.calls.Actor.Technician(
          company, new ActorId("technician/" + technician), new TechnicianId(technician));
    }
    var dispatcher = world.chance().oneOf(Team.DISPATCHERS);
    return new org.fsmlight.dispatch.calls.Actor.Dispatcher(
        company, new ActorId("dispatcher/" + dispatcher));
  }

  /** Few slots, so that calls get into each other's way. */
  private Instant slot() {
    return VirtualClock.BEGIN
        .plus(Duration.ofDays(1))
        .plus(Duration.ofMinutes(30L * world.chance().below(6)));
  }

  private Booking booking() {
    return new Booking(
        new CompanyId(Team.COMPANY),
        Booking.Channel.MARKETPLACE,
        null,
        new Booking.ServiceType("boiler", "Boiler", null, List.of("heating"), 60),
        new Booking.Money(12_000, "CHF"),
        new Booking.Client("Nora", "nora@client.example", "+41", null, "de"),
        new Booking.Address("Gasse 1", "8000", "Zürich", "CH"),
        world.chance().oneIn(2) ? slot() : null,
        null,
        null);
  }

  private static LongPredicate any() {
    return version -> true;
  }

  private Instant now() {
    return world.clock().instant();
  }

  Map<RequestId, Booking> received() {
    return received;
  }

  Map<RequestId, List<ServiceRequestDomainEvent>> decided() {
    return decided;
  }

  Map<ServiceCallId, List<ServiceCall>> done() {
    return done;
  }

  int busy() {
    return busy;
  }

  int undone() {
    return undone;
  }

  Team team() {
    return team;
  }
}
