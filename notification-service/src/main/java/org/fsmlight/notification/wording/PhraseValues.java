package org.fsmlight.notification.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.LastNotified;
import org.fsmlight.notification.messages.Message;
import org.jspecify.annotations.Nullable;

/** The values for the places in phrases, in the language and zone of one addressee. */
final class PhraseValues {

  private final Phrases phrases;
  private final Dates dates;
  private final Map<String, String> values = new HashMap<>();

  private PhraseValues(Phrases phrases, Company company, Addressee addressee) {
    this.phrases = phrases;
    this.dates = new Dates(phrases, company.zone());
    values.put("name", addressee.name());
    values.put("company", company.name());
    values.put("sender", company.name());
  }

  static Map<String, String> of(
      Message message, Company company, Addressee addressee, Phrases phrases) {
    var filled = new PhraseValues(phrases, company, addressee);
    filled.fill(message);
    return filled.values;
  }

  private void fill(Message message) {
    switch (message.content()) {
      case Content.OfRequest(var booking, var start, var minutes) -> {
        describe(booking);
        values.put("date", dates.appointment(start, minutes));
      }
      case Content.OfCall(var booking, var call) -> {
        describe(booking);
        values.put("date", date(call, message.lastNotified()));
      }
      case Content.OfReport(var booking, var start, var minutes, var report) -> {
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

  /** The date/time that the addressee knows if the message cancels it, else the current one. */
  private String date(CallState call, @Nullable LastNotified notified) {
    var calledOff = notified == null ? null : notified.calledOff();
    return dates.appointment(calledOff == null ? call.start() : calledOff, call.durationMinutes());
  }

  private void describe(Booking booking) {
    var place = booking.place();
    values.put("number", booking.number());
    values.put("service", booking.service());
    values.put("client", booking.client().name());
    values.put("city", place.city());
    values.put("address", PostalAddress.line(place));
    values.put("note", booking.note() == null ? "" : booking.note());
  }

  private void describe(Content.OfAccess access) {
    values.put("company", access.company() == null ? "" : access.company());
    values.put("expires", access.expiresAt() == null ? "" : dates.zoned(access.expiresAt()));
  }

  private void describe(Content.Report report) {
    values.put("technician", report.technician() == null ? "" : report.technician());
    values.put("done", report.at() == null ? "" : dates.moment(report.at()));
    var words = report.words() == null ? "" : report.words();
    values.put("words", words);
    values.put("reason", words); // another label for the same words
  }

  /** Names what is missing; a code without a phrase stands for itself. */
  private String missing(List<String> kinds) {
    return kinds.stream()
        .map(kind -> phrases.has("missing." + kind) ? phrases.raw("missing." + kind) : kind)
        .collect(Collectors.joining(", "));
  }
}
