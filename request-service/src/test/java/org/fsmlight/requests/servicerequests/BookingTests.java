package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;

import java.time.Instant;
import org.fsmlight.requests.servicerequests.Booking.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingTests {

  @Test
  void fromAmazonNeedsNoEmailLanguageOrPrice() {
    var booking = aBooking().from(Channel.AMAZON).withoutEmailLanguageAndPrice().build();

    assertThat(booking.violations(NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AMAZON")
  void fromAnyOtherChannelNeedsEmailLanguageAndPrice(Channel channel) {
    var booking = aBooking().from(channel).withoutEmailLanguageAndPrice().build();

    assertThat(booking.violations(NOW))
        .extracting(BookingViolation::field)
        .containsExactly("price", "client.email", "client.language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T09:00:00.001Z", "2028-11-23T08:59:59.999Z"})
  void acceptsTimesUpToTwoYearsAhead(Instant time) {
    assertThat(aBooking().startingAt(time).toBeAnsweredBy(time).build().violations(NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "2026-11-23T09:00:00Z",
        "2028-11-23T09:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void refusesTimesInThePastAndFurtherAhead(Instant time) {
    assertThat(aBooking().startingAt(time).toBeAnsweredBy(time).build().violations(NOW))
        .extracting(BookingViolation::field)
        .containsExactly("requestedStart", "respondBy");
  }
}
