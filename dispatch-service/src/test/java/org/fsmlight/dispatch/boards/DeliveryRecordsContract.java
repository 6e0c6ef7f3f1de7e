package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.DeliveryRecord.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link DeliveryRecords}. Tests use fresh IDs, so a store may be shared. */
public abstract class DeliveryRecordsContract {

  private final ServiceCallId call = new ServiceCallId(UUID.randomUUID().toString());
  private final DeliveryRecord one = with(DeliveryRecord.empty(call), "MAIL client", 1, true);
  private final DeliveryRecord two = with(one, "PUSH technician", 1, false);
  private DeliveryRecords records;

  /** The store under test. */
  protected abstract DeliveryRecords store();

  @BeforeEach
  void useTheStore() {
    records = store();
  }

  @Test
  void findsNoUnknownRecord() {
    assertThat(records.find(call)).isEmpty();
  }

  @Test
  void findsEveryStateThatWasSaved() {
    for (var record : List.of(one, two, with(two, "MAIL client", 2, false))) {
      assertThat(records.save(record)).isTrue();
      assertThat(records.find(call)).contains(record);
    }
  }

  @Test
  void savesAVersionOnce() {
    assertThat(records.save(two)).as("of a record that does not exist").isFalse();
    assertThat(records.save(one)).isTrue();
    assertThat(records.save(one)).isFalse();
    assertThat(records.save(two)).isTrue();
    assertThat(records.save(one)).isFalse();
    assertThat(records.find(call)).contains(two);
  }

  protected DeliveryRecord saved() {
    assertThat(store().save(one)).isTrue();
    return one;
  }

  private static DeliveryRecord with(
      DeliveryRecord record, String kind, long version, boolean failed) {
    return record.with(new Delivery(kind, version, failed)).orElseThrow();
  }
}
