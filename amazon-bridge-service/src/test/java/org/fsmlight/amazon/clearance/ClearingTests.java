package org.fsmlight.amazon.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.amazon.clearance.Outcome.Recorded;
import org.fsmlight.amazon.clearance.Outcome.Stale;
import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearingTests {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Technician TINA =
      new Technician(new TechnicianId("tina"), 7, new CompanyId("company-fixit"));
  private static final Conditions MET = new Conditions("A-1", true, true);
  private static final Conditions TEST_OPEN = new Conditions("A-1", false, true);

  private final InMemoryClearances clearances = new InMemoryClearances();
  private final Clearing clearing = new Clearing(clearances);

  @Test
  void beginsWithNothingMet() {
    var none = clearing.of(TINA);

    assertThat(none.cleared()).isFalse();
    assertThat(none.version()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "   , false, false, false",
    "A-1, false, false, false",
    "   , true,  true,  false",
    "A-1, false, true,  false",
    "A-1, true,  false, false",
    "A-1, true,  true,  true"
  })
  void clearsWhenAllThreeAreMet(
      String resourceId, boolean skillTestPassed, boolean amazonVerified, boolean cleared) {
    var recorded = record(new Conditions(resourceId, skillTestPassed, amazonVerified));

    assertThat(recorded.cleared()).isEqualTo(cleared);
  }

  @Test
  void flipsWhenTheLastConditionIsMetAndWhenTheFirstIsLost() {
    record(TEST_OPEN);
    record(MET);
    record(new Conditions("A-2", true, true));
    record(TEST_OPEN);
    record(new Conditions(null, false, false));

    assertThat(clearances.changes())
        .extracting(Change::flips)
        .containsExactly(false, true, false, true, false);
    assertThat(clearing.of(TINA).version()).isEqualTo(5);
  }

  @Test
  void changesNothingWhenAllIsAsBefore() {
    var first = record(MET);

    assertThat(record(MET)).isEqualTo(first);
    assertThat(clearances.changes()).hasSize(1);
  }

  @Test
  void looksAgainWhenSomebodyWasFaster() {
    clearances.justBeforeTheNextWrite(() -> record(TEST_OPEN));

    assertThat(record(MET).version()).isEqualTo(2);
    assertThat(clearances.changes()).extracting(Change::flips).containsExactly(false, true);
  }

  @Test
  void refusesWhatWasMeantForAnotherVersion() {
    var current = record(MET);

    assertThat(clearing.record(TINA, TEST_OPEN, "dispatcher/anna", NOW, version -> version == 0))
        .isEqualTo(new Stale(current));
    assertThat(clearing.of(TINA)).isEqualTo(current);
  }

  private Clearance record(Conditions conditions) {
    var outcome = clearing.record(TINA, conditions, "dispatcher/anna", NOW, version -> true);
    return ((Recorded) outcome).clearance();
  }
}
