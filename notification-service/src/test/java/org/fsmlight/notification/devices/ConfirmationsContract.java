package org.fsmlight.notification.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of {@link Confirmations}, for every adapter. */
public abstract class ConfirmationsContract {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final String id = "device/" + UUID.randomUUID();

  /** Returns the adapter under test; the same one during a test. */
  protected abstract Confirmations confirmations();

  @Test
  void laterConfirmationReplacesTheFormerOne() {
    var first = new Confirmation(id, "first", NOW);
    var second = new Confirmation(id, "second", NOW.plusSeconds(60));
    confirmations().save(first, NOW.minusSeconds(600));
    confirmations().save(second, NOW.minusSeconds(600));

    assertThat(confirmations().find(id)).contains(second);
    assertThat(confirmations().remove(first)).isFalse();
    assertThat(confirmations().remove(second)).isTrue();
    assertThat(confirmations().remove(second)).isFalse();
    assertThat(confirmations().find(id)).isEmpty();
  }

  @Test
  void deletesExpiredConfirmations() {
    confirmations().save(new Confirmation(id, "old", NOW), NOW.minusSeconds(600));
    confirmations()
        .save(new Confirmation(id + "-new", "new", NOW.plusSeconds(900)), NOW.plusSeconds(1));

    assertThat(confirmations().find(id)).isEmpty();
    assertThat(confirmations().find(id + "-new")).isPresent();
  }
}
