package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.aBooking;

import java.time.Instant;
import org.fsmlight.requests.request.Booking.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingTests {

  @Test
  void ofAmazonNeedsNoEmailLanguageOrPrice() {
    var booking = aBooking().from(Channel.AMAZON).withoutEmailLanguageAndPrice().booking();

    assertThat(booking.flaws(NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AMAZON")
  void ofAnyOtherChannelNeedsThem(Channel channel) {
    var booking = aBooking().from(channel).withoutEmailLanguageAndPrice().booking();

    assertThat(booking.flaws(NOW))
        .extracting(Flaw::field)
        .containsExactly("price", "client.email", "client.language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23T09:00:00.001Z", "2028-11-23T08:59:59.999Z"})
  void mayLieAheadUpToTwoYears(Instant time) {
    assertThat(aBooking().startingAt(time).toBeAnsweredBy(time).booking().flaws(NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "2026-11-23T09:00:00Z",
        "2028-11-23T09:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void mayNotLieInThePastNorFurtherAhead(Instant time) {
    assertThat(aBooking().startingAt(time).toBeAnsweredBy(time).booking().flaws(NOW))
        .extracting(Flaw::field)
        .containsExactly("requestedStart", "respondBy");
  }
}
