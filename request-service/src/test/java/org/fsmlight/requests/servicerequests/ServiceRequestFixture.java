package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Booking.Address;
import org.fsmlight.requests.servicerequests.Booking.Channel;
import org.fsmlight.requests.servicerequests.Booking.Client;
import org.fsmlight.requests.servicerequests.Booking.Money;
import org.fsmlight.requests.servicerequests.Booking.ServiceType;
import org.jspecify.annotations.Nullable;

/** Bookings, requests and commands for tests. */
public final class ServiceRequestFixture {

  public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  public static final Instant HOLD_UNTIL = NOW.plusSeconds(8);
  public static final CompanyId FIXIT = new CompanyId("company-fixit");
  public static final CompanyId RIVAL = new CompanyId("company-rival");
  public static final Actor ANNA = new Actor("dispatcher/anna");
  public static final Actor BEN = new Actor("dispatcher/ben");
  public static final Actor OPERATOR = new Actor("operator/operator");
  public static final Actor MARKETPLACE = new Actor("marketplace/marketplace");

  private ServiceRequestFixture() {}

  public static BookingBuilder aBooking() {
    return new BookingBuilder(Channel.MARKETPLACE, "client@example.org", "de", 9900L, null, null);
  }

  public static BookingSubmission submission(String key) {
    return submissionAt(key, NOW);
  }

  public static BookingSubmission submissionAt(String key, Instant at) {
    return new BookingSubmission("marketplace", key, MARKETPLACE, at);
  }

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  public static ServiceRequestDomainEvent.Received received(String key, BookingBuilder booking) {
    return received(key, booking.build());
  }

  public static ServiceRequestDomainEvent.Received received(String key, Booking booking) {
    return ServiceRequest.receive(submission(key), booking, "1001");
  }

  public static ServiceRequest requested(BookingBuilder booking) {
    return received("key", booking).after();
  }

  public static Command acceptBy(Actor dispatcher) {
    return new Command.Accept(dispatcher, NOW);
  }

  public static Command declineBy(Actor dispatcher) {
    return new Command.Decline(dispatcher, NOW, "No time", HOLD_UNTIL);
  }

  public static Command undoBy(Actor dispatcher, long version, Instant at) {
    return new Command.Undo(dispatcher, at, version);
  }

  public static Command withdrawWhile(CallProgress call) {
    return new Command.Withdraw(MARKETPLACE, NOW, "Booked elsewhere", call);
  }

  /** The event of a command that the request accepts. */
  public static ServiceRequestDomainEvent event(ServiceRequest request, Command command) {
    var decision = request.decide(command, version -> true);
    return ((Decision.Accepted) decision).events().getFirst();
  }

  public static ServiceRequest after(ServiceRequest request, Command command) {
    return event(request, command).after();
  }

  public static Decision refused(Refusal refusal) {
    return new Decision.Refused(refusal);
  }

  /** A booking with defaults for everything that a test does not set. */
  public record BookingBuilder(
      Channel channel,
      @Nullable String email,
      @Nullable String language,
      @Nullable Long price,
      @Nullable Instant requestedStart,
      @Nullable Instant respondBy) {

    public BookingBuilder from(Channel other) {
      return new BookingBuilder(other, email, language, price, requestedStart, respondBy);
    }

    public BookingBuilder withEmail(String other) {
      return new BookingBuilder(channel, other, language, price, requestedStart, respondBy);
    }

    public BookingBuilder withoutEmailLanguageAndPrice() {
      return new BookingBuilder(channel, null, null, null, requestedStart, respondBy);
    }

    public BookingBuilder priced(long amountMinor) {
      return new BookingBuilder(channel, email, language, amountMinor, requestedStart, respondBy);
    }

    public BookingBuilder startingAt(Instant start) {
      return new BookingBuilder(channel, email, language, price, start, respondBy);
    }

    public BookingBuilder toBeAnsweredBy(Instant time) {
      return new BookingBuilder(channel, email, language, price, requestedStart, time);
    }

    public Booking build() {
      return offeredTo(FIXIT);
    }

    public Booking offeredTo(CompanyId company) {
      return new Booking(
          company,
          channel,
          "order-77",
          new ServiceType("tv-setup", "TV set-up", null, List.of("tv"), 60),
          price == null ? null : new Money(price, "CHF"),
          new Client("Clara Client", email, "+41 44 123 45 67", language),
          new Address("Bahnhofstrasse 1", "8001", "Zürich", "CH"),
          requestedStart,
          "Ring twice\nthen wait",
          respondBy);
    }
  }
}
