package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;

/** The contract of {@link Broadcasts}, for every adapter. */
public abstract class BroadcastsContract {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final String company = "company-" + UUID.randomUUID();

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Broadcasts broadcasts();

  @Test
  void returnsBroadcastsAfterThatTime() {
    var earlier = broadcast("earlier", NOW.minusSeconds(1));
    var now = broadcast("now", NOW);
    var later = broadcast("later", NOW.plusSeconds(1));
    broadcasts().add(earlier);
    broadcasts().add(now);
    broadcasts().add(later);

    assertThat(broadcasts().ofCompanySince(company, NOW.minusSeconds(1)))
        .containsExactlyInAnyOrder(now, later);
    assertThat(broadcasts().ofCompanySince(company, NOW.plusSeconds(1))).isEmpty();
    assertThat(broadcasts().ofCompanySince("another", Instant.EPOCH)).isEmpty();
  }

  @Test
  void addsAnIdOnce() {
    var first = broadcast("same", NOW);
    broadcasts().add(first);
    broadcasts().add(broadcast("same", NOW.plusSeconds(5)));

    assertThat(broadcasts().ofCompanySince(company, Instant.EPOCH)).containsExactly(first);
  }

  @Test
  void returnsReports() {
    var content =
        new Content.OfReport(booking(), NINE, 60, new Content.Report("Noah", null, "no power"));
    var broadcast = new Broadcast(company, Template.CANNOT_COMPLETE, content, context("e", NOW));
    broadcasts().add(broadcast);

    assertThat(broadcasts().ofCompanySince(company, Instant.EPOCH)).containsExactly(broadcast);
  }

  @Test
  void removesBroadcastsAboutACall() {
    broadcasts().add(broadcast("one", NOW));
    broadcasts().removeAbout("another");
    assertThat(broadcasts().ofCompanySince(company, Instant.EPOCH)).hasSize(1);

    broadcasts().removeAbout(booking().id());

    assertThat(broadcasts().ofCompanySince(company, Instant.EPOCH)).isEmpty();
  }

  private Broadcast broadcast(String id, Instant time) {
    return new Broadcast(
        company,
        Template.REQUEST_RECEIVED,
        new Content.OfRequest(booking(), NINE, 60),
        context(id, time));
  }

  private EventContext context(String id, Instant time) {
    return new EventContext(company + id, time, Duration.ofSeconds(8));
  }
}
