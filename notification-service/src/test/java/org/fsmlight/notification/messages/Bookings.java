package org.fsmlight.notification.messages;

import java.time.Instant;

/** Bookings and states of their calls, for tests. */
public final class Bookings {

  public static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
  public static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

  private Bookings() {}

  public static Booking booking() {
    return with("anna@client.example", "en", false);
  }

  public static Booking with(String email, String language, boolean amazon) {
    return new Booking(
        "call-1",
        "company-1",
        "FSM-7",
        "TV wall mounting",
        new Booking.Place("Bahnhofstrasse 1", "8001", "Zürich", "CH"),
        new Booking.Client("Anna Muster", email, language),
        "Ring twice",
        amazon);
  }

  public static CallState call(long version, Instant start, String technician) {
    return new CallState(version, null, start, 60, technician);
  }

  public static CallState completed(long version, Instant start, String technician) {
    return new CallState(version, CallState.End.COMPLETED, start, 60, technician);
  }

  public static CallState cancelled(long version, Instant start, String technician) {
    return new CallState(version, CallState.End.CANCELLED, start, 60, technician);
  }

  /** A message about the call that is to be sent at once. */
  public static Message message(String id, Template template, Content content, Instant now) {
    return Message.planned(id, template, content, new Origin(now, now, null));
  }
}
