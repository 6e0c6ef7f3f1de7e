package org.fsmlight.amazon.clearances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fsmlight.amazon.clearances.ClearanceDomainEvent.ClearanceGained;
import org.fsmlight.amazon.clearances.ClearanceDomainEvent.ClearanceLost;
import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordConditionsTests {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Actor ANNA = new Actor("dispatcher/anna");
  private static final TechnicianReplica TINA =
      new TechnicianReplica(new TechnicianId("tina"), 7, new CompanyId("company-fixit"));
  private static final Conditions MET = new Conditions("A-1", true, true);
  private static final Conditions TEST_OPEN = new Conditions("A-1", false, true);

  private final InMemoryClearances clearances = new InMemoryClearances();
  private final RecordConditions recordConditions = new RecordConditions(clearances);

  @Test
  void beginsWithNoConditionMet() {
    var none = clearances.of(TINA);

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
  void clearsWhenAllThreeConditionsAreMet(
      String resourceId, boolean skillTestPassed, boolean amazonVerified, boolean cleared) {
    var recorded = recorded(new Conditions(resourceId, skillTestPassed, amazonVerified));

    assertThat(recorded.cleared()).isEqualTo(cleared);
  }

  @Test
  void publishesAnEventOnlyWhenTheClearanceIsGainedOrLost() {
    recorded(TEST_OPEN);
    recorded(MET);
    recorded(new Conditions("A-2", true, true));
    recorded(TEST_OPEN);
    recorded(new Conditions(null, false, false));

    assertThat(clearances.changes())
        .extracting(ClearanceChange::domainEvents)
        .containsExactly(
            List.of(),
            List.of(new ClearanceGained()),
            List.of(),
            List.of(new ClearanceLost()),
            List.of());
    assertThat(clearances.of(TINA).version()).isEqualTo(5);
  }

  @Test
  void namesActorAndTimeInTheChange() {
    recorded(MET);

    assertThat(clearances.changes())
        .containsExactly(new ClearanceChange(Clearance.none(TINA), clearances.of(TINA), ANNA, NOW));
  }

  @Test
  void changesNothingWhenTheSameConditionsAreRecordedAgain() {
    var first = recorded(MET);

    assertThat(recorded(MET)).isEqualTo(first);
    assertThat(clearances.changes()).hasSize(1);
  }

  @Test
  void decidesAgainAfterALostRace() {
    clearances.beforeNextSave(() -> recorded(TEST_OPEN));

    assertThat(recorded(MET).version()).isEqualTo(2);
    assertThat(clearances.changes())
        .extracting(ClearanceChange::domainEvents)
        .containsExactly(List.of(), List.of(new ClearanceGained()));
  }

  @Test
  void refusesACommandBasedOnAnotherVersion() {
    var current = recorded(MET);

    assertThat(recordConditions.record(TINA, TEST_OPEN, ANNA, NOW, version -> version == 0))
        .isEqualTo(new Decision.Refused(new Refusal.Stale(current)));
    assertThat(clearances.of(TINA)).isEqualTo(current);
  }

  @Test
  void refusesAStaleCommandAlsoWhenItWouldChangeNothing() {
    var current = recorded(MET);

    assertThat(recordConditions.record(TINA, MET, ANNA, NOW, version -> version == 0))
        .isEqualTo(new Decision.Refused(new Refusal.Stale(current)));
  }

  private Clearance recorded(Conditions conditions) {
    var decision = recordConditions.record(TINA, conditions, ANNA, NOW, version -> true);
    return ((Decision.Accepted) decision).change().after();
  }
}
