package org.fsmlight.gateway.support;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * The support for companies in a country.
 *
 * @param country the ISO 3166 code of a company's profile
 */
record SupportContact(String country, String phone, String email, Hours hours) {

  SupportContact {
    if (!country.matches("[A-Z]{2}") || phone.isBlank() || email.isBlank()) {
      throw new IllegalArgumentException(
          "Each of fsm.support needs a country of two capitals (CH), a phone and an email, not "
              + "'%s', '%s', '%s'.".formatted(country, phone, email));
    }
  }

  /** The opening hours, as local times of the zone; they do not span midnight. */
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
