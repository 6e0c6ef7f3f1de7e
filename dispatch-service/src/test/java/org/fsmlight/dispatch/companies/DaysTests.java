package org.fsmlight.dispatch.companies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fsmlight.dispatch.TimeSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTests {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  @Test
  void includeBothDaysInTheCompanysZone() {
    assertThat(days("2026-03-02", "2026-03-03").in(ZURICH))
        .isEqualTo(
            new TimeSlot(
                Instant.parse("2026-03-01T23:00:00Z"), Instant.parse("2026-03-03T23:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28, 24", "2026-03-29, 23", "2026-10-24, 24", "2026-10-25, 25"})
  void haveTheLengthOfTheLocalDays(String day, int hours) {
    var time = days(day, day).in(ZURICH);
    assertThat(Duration.between(time.start(), time.end())).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void beginWithTheFirstInstantWhereMidnightIsSkipped() {
    var time = days("2026-09-06", "2026-09-06").in(ZoneId.of("America/Santiago"));
    assertThat(time.start()).isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
    assertThat(Duration.between(time.start(), time.end())).isEqualTo(Duration.ofHours(23));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02, true",
    "2026-03-02, 2026-04-12, true",
    "2026-03-02, 2026-04-13, false",
    "2026-03-02, 2026-03-01, false",
    "1970-01-01, 1970-01-01, true",
    "1969-12-31, 1970-01-01, false",
    "9999-12-31, 9999-12-31, true",
    "9999-12-31, +10000-01-01, false",
    "+999999999-12-31, +999999999-12-31, false",
    "-999999999-01-01, +999999999-12-31, false",
  })
  void areReasonableIfInOrderAndAtMostFortyTwo(String from, String to, boolean reasonable) {
    assertThat(days(from, to).areReasonable()).isEqualTo(reasonable);
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }
}
