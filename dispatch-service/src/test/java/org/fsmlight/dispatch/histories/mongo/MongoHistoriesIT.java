package org.fsmlight.dispatch.histories.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ContractDatabase;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.histories.Histories;
import org.fsmlight.dispatch.histories.HistoryEntry;
import org.fsmlight.dispatch.histories.HistoryEntry.Assignee;
import org.fsmlight.dispatch.histories.HistoryEntry.State;
import org.fsmlight.dispatch.histories.HistoryEventType;
import org.junit.jupiter.api.Test;

class MongoHistoriesIT {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00.123Z");

  private final Histories histories = new MongoHistories(ContractDatabase.mongo());
  private final ServiceCallId call = new ServiceCallId(UUID.randomUUID().toString());
  private final HistoryEntry full =
      new HistoryEntry(
          UUID.randomUUID().toString(),
          call,
          new CompanyId("helvetia"),
          HistoryEventType.SERVICE_CALL_CANCELLED,
          7,
          NOON,
          new ActorId("dispatcher/dora"),
          "Client has moved",
          "Key returned",
          new State("CANCELLED", NOON, 60, new Assignee(new TechnicianId("ada"), "Ada")));
  private final HistoryEntry sparse =
      new HistoryEntry(
          UUID.randomUUID().toString(),
          call,
          null,
          HistoryEventType.SERVICE_REQUEST_REDISTRIBUTED,
          Long.MAX_VALUE,
          NOON,
          null,
          null,
          null,
          null);

  @Test
  void returnsTheEntriesOfACall() {
    histories.add(full);
    histories.add(sparse);
    histories.add(full);
    assertThat(histories.of(call)).containsExactlyInAnyOrder(full, sparse);
    assertThat(histories.of(new ServiceCallId("unknown"))).isEmpty();
  }

  @Test
  void removesTextsOnly() {
    histories.add(full);
    histories.erase(call);
    assertThat(histories.of(call)).containsExactly(full.erased());
  }

  @Test
  void storesTheFieldsThatEarlierReleasesRead() {
    histories.add(full);
    assertThat(ContractDatabase.fieldPaths("history", full.id()))
        .containsExactlyInAnyOrder(
            "_id",
            "call",
            "company",
            "what",
            "version",
            "at",
            "actor",
            "reason",
            "note",
            "status",
            "start",
            "durationMinutes",
            "technician",
            "technicianName");
  }
}
