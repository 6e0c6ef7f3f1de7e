package org.fsmlight.requests.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Booking.Address;
import org.fsmlight.requests.request.Booking.Channel;
import org.fsmlight.requests.request.Booking.Client;
import org.fsmlight.requests.request.Booking.Money;
import org.fsmlight.requests.request.Booking.ServiceType;
import org.jspecify.annotations.Nullable;

/** Sentences about service requests. */
final class Fixture {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final Instant HELD_UNTIL = NOW.plusSeconds(8);
  static final CompanyId FIXIT = new CompanyId("company-fixit");
  static final CompanyId RIVAL = new CompanyId("company-rival");
  static final Actor ANNA = new Actor("dispatcher/anna");
  static final Actor BEN = new Actor("dispatcher/ben");
  static final Actor OPERATOR = new Actor("operator/operator");
  static final Actor MARKETPLACE = new Actor("marketplace/marketplace");

  private Fixture() {}

  static ABooking aBooking() {
    return new ABooking(Channel.MARKETPLACE, "client@example.org", "de", 9900L, null, null);
  }

  static Posting posted(String key) {
    return postedAt(key, NOW);
  }

  static Posting postedAt(String key, Instant at) {
    return new Posting("marketplace", key, MARKETPLACE, at);
  }

  static ServiceRequest requested(ABooking booking) {
    return ServiceRequest.receive(posted("key"), booking.booking(), "1001").after();
  }

  static Command acceptedBy(Actor dispatcher) {
    return new Command.Accept(dispatcher, NOW);
  }

  static Command undoneBy(Actor dispatcher, long version, Instant at) {
    return new Command.Undo(dispatcher, at, version);
  }

  static Command withdrawnWhile(Progress call) {
    return new Command.Withdraw(MARKETPLACE, NOW, "Booked elsewhere", call);
  }

  static Expiry expiryOf(ServiceRequests requests) {
    return new Expiry(requests, Duration.ofSeconds(30));
  }

  static Command declinedBy(Actor dispatcher) {
    return new Command.Decline(dispatcher, NOW, "No time", HELD_UNTIL);
  }

  /** A booking of which only what matters to a test is said. */
  record ABooking(
      Channel channel,
      @Nullable String email,
      @Nullable String language,
      @Nullable Long price,
      @Nullable Instant requestedStart,
      @Nullable Instant respondBy) {

    ABooking from(Channel other) {
      return new ABooking(other, email, language, price, requestedStart, respondBy);
    }

    ABooking withoutEmailLanguageAndPrice() {
      return new ABooking(channel, null, null, null, requestedStart, respondBy);
    }

    ABooking priced(long amountMinor) {
      return new ABooking(channel, email, language, amountMinor, requestedStart, respondBy);
    }

    ABooking startingAt(Instant start) {
      return new ABooking(channel, email, language, price, start, respondBy);
    }

    ABooking toBeAnsweredBy(Instant time) {
      return new ABooking(channel, email, language, price, requestedStart, time);
    }

    Booking booking() {
      return offeredTo(FIXIT);
    }

    Booking offeredTo(CompanyId company) {
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
