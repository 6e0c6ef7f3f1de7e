package org.fsmlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.BookingSubmission;
import org.fsmlight.requests.servicerequests.Command;
import org.fsmlight.requests.servicerequests.Decision;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;

/** Random commands to request-service, and what request-service has acknowledged. */
final class RequestCommands {

  private static final int MAX_BOOKINGS = 4;
  private static final LongPredicate ANY_VERSION = version -> true;

  private final Simulation simulation;
  private final SeededRandom random;
  private final Map<String, Booking> submitted = new LinkedHashMap<>();
  private final Map<RequestId, Booking> received = new LinkedHashMap<>();
  private final Map<RequestId, List<ServiceRequestDomainEvent>> decided = new LinkedHashMap<>();

  RequestCommands(Simulation simulation) {
    this.simulation = simulation;
    this.random = simulation.random();
  }

  /** True if no booking was submitted yet. */
  boolean isEmpty() {
    return submitted.isEmpty();
  }

  /** Submits a new booking, or repeats one with its key, like a client that got no response. */
  void submitBooking() {
    var isNew = submitted.size() < MAX_BOOKINGS && random.nextInt(3) > 0;
    var key =
        isNew || submitted.isEmpty()
            ? "booking-" + (submitted.size() + 1)
            : random.elementOf(List.copyOf(submitted.keySet()));
    var booking = submitted.computeIfAbsent(key, same -> randomBooking());
    var submission = new BookingSubmission("market", key, new Actor("marketplace/market"), now());
    var decision = simulation.requests().receiveBooking().receive(submission, booking);
    if (decision instanceof Decision.Accepted(var request, _)) {
      received.put(request.id(), booking);
    }
  }

  /** Accepts or declines a random request. */
  void decide() {
    if (received.isEmpty()) {
      return;
    }
    var id = random.elementOf(List.copyOf(received.keySet()));
    var dispatcher = new Actor("dispatcher/" + random.elementOf(SimulatedTeam.DISPATCHERS));
    var command =
        random.oneIn(5)
            ? new Command.Decline(dispatcher, now(), "no time", now().plus(SimulatedUsers.HOLD))
            : new Command.Accept(dispatcher, now());
    var decision =
        simulation
            .requests()
            .decideRequest()
            .decide(new CompanyId(SimulatedTeam.COMPANY), id, command, ANY_VERSION)
            .orElse(null);
    if (decision instanceof Decision.Accepted accepted) {
      decided.computeIfAbsent(id, same -> new ArrayList<>()).addAll(accepted.events());
    }
  }

  private Booking randomBooking() {
    return new Booking(
        new CompanyId(SimulatedTeam.COMPANY),
        Booking.Channel.MARKETPLACE,
        null,
        new Booking.ServiceType("boiler", "Boiler", null, List.of("heating"), 60),
        new Booking.Money(12_000, "CHF"),
        new Booking.Client("Nora", "nora@client.example", "+41", "de"),
        new Booking.Address("Gasse 1", "8000", "Zürich", "CH"),
        random.oneIn(2) ? SimulatedUsers.randomStart(random) : null,
        null,
        null);
  }

  private Instant now() {
    return simulation.clock().instant();
  }

  /** The bookings of which the marketplace knows that they were received. */
  Map<RequestId, Booking> received() {
    return received;
  }

  /** The decisions of which the dispatchers know that they were saved. */
  Map<RequestId, List<ServiceRequestDomainEvent>> decided() {
    return decided;
  }
}
