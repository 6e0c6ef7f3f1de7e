package org.fsmlight.dispatch.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.dispatch.ServiceCallId;
import org.junit.jupiter.api.Test;

class HistoryEntryTests {

  @Test
  void erasureRemovesReasonAndNote() {
    assertThat(entry("Client has moved", null).hasTexts()).isTrue();
    assertThat(entry(null, "Key returned").hasTexts()).isTrue();
    assertThat(entry(null, null).hasTexts()).isFalse();
    assertThat(entry("Client has moved", "Key returned").erased()).isEqualTo(entry(null, null));
  }

  private static HistoryEntry entry(String reason, String note) {
    return new HistoryEntry(
        "event-1",
        new ServiceCallId("call-1"),
        null,
        HistoryEventType.SERVICE_CALL_CANCELLED,
        7,
        Instant.EPOCH,
        null,
        reason,
        note,
        null);
  }
}
