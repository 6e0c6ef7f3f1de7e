package org.fsmlight.notification.wording;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Told;
import org.jspecify.annotations.Nullable;

/** What is put in the places of phrases, as one reader reads it; links are not among them. */
final class Particulars {

  private final Phrases phrases;
  private final Dates dates;
  private final Map<String, String> values = new HashMap<>();

  private Particulars(Phrases phrases, Company company, Reader reader) {
    this.phrases = phrases;
    this.dates = new Dates(phrases, company.zone());
    values.put("name", reader.name());
    values.put("company", company.name());
    values.put("sender", company.name());
  }

  static Map<String, String> of(Message message, Company company, Reader reader, Phrases phrases) {
    Particulars particulars = new Particulars(phrases, company, reader);
    particulars.fill(message);
    return particulars.values;
  }

  private void fill(Message message) {
    switch (message.content()) {
      case Content.OfRequest(Booking booking, Instant start, int minutes) -> {
        describe(booking);
        values.put("date", dates.appointment(start, minutes));
      }
      case Content.OfCall(Booking booking, CallState call) -> {
        describe(booking);
        values.put("date", date(call, message.told()));
      }
      case Content.OfReport(Booking booking, Instant start, int minutes, var report) -> {
        describe(booking);
        values.put("date", dates.appointment(start, minutes));
        describe(report);
      }
      case Content.OfInvitation invitation ->
          values.put("expires", dates.moment(invitation.expiresAt()));
      case Content.OfAccess access -> describe(access);
      case Content.OfVerification verification ->
          values.put("missing", missing(verification.missing()));
    }
  }

  /** The date/time the reader knows, when it is what is called off. */
  private String date(CallState call, @Nullable Told told) {
    Instant calledOff = told == null ? null : told.calledOff();
    return dates.appointment(calledOff == null ? call.start() : calledOff, call.durationMinutes());
  }

  private void describe(Booking booking) {
    Booking.Place place = booking.place();
    values.put("number", booking.number());
    values.put("service", booking.service());
    values.put("client", booking.client().name());
    values.put("city", place.city());
    values.put(
        "address",
        String.join(
            ", ",
            Arrays.asList(
                place.street(), place.postalCode() + " " + place.city(), place.country())));
    values.put("note", booking.note() == null ? "" : booking.note());
  }

  private void describe(Content.OfAccess access) {
    values.put("company", access.company() == null ? "" : access.company());
    values.put("expires", access.expiresAt() == null ? "" : dates.zoned(access.expiresAt()));
  }

  private void describe(Content.Report report) {
    values.put("technician", report.technician() == null ? "" : report.technician());
    values.put("done", report.at() == null ? "" : dates.moment(report.at()));
    String words = report.words() == null ? "" : report.words();
    values.put("words", words);
    values.put("reason", words); // the same under another label
  }

  /** A kind that is not known here yet is named by its code. */
  private String missing(List<String> kinds) {
    return kinds.stream()
        .map(kind -> phrases.has("missing." + kind) ? phrases.raw("missing." + kind) : kind)
        .collect(Collectors.joining(", "));
  }
}
