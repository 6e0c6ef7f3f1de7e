package org.fsmlight.gateway.support;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The support of a country.
 *
 * @param country its ISO 3166 code, as in a company's profile
 */
record Contact(String country, String phone, String email, Hours hours) {

  Contact {
    if (!country.matches("[A-Z]{2}") || phone.isBlank() || email.isBlank()) {
      throw new IllegalArgumentException(
          "Each of fsm.support needs a country of two capitals (CH), a phone and an email, not "
              + "'%s', '%s', '%s'.".formatted(country, phone, email));
    }
  }

  /** When somebody is there, on the wall of the zone; not past midnight. */
  record Hours(
      List<DayOfWeek> days,
      @JsonFormat(pattern = "HH:mm") LocalTime from,
      @JsonFormat(pattern = "HH:mm") LocalTime to,
      ZoneId zone) {

    Hours {
      if (days.isEmpty() || !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "Hours of fsm.support need days, and a 'from' before 'to', not %s %s-%s."
                .formatted(days, from, to));
      }
      days = days.stream().distinct().sorted().toList();
    }
  }
}
