package org.fsmlight.amazon.clearances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.junit.jupiter.api.Test;

/** The contract of {@link Clearances}, tested on every adapter. */
public interface ClearancesContract {

  Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  Conditions MET = new Conditions("A-1", true, true);
  Conditions TEST_OPEN = new Conditions(null, false, true);

  Clearances clearances();

  @Test
  default void findsNothingForAnUnknownTechnician() {
    var technician = technician();

    assertThat(clearances().find(technician.id())).isEmpty();
    assertThat(clearances().of(technician)).isEqualTo(Clearance.none(technician));
  }

  @Test
  default void findsWhatWasSaved() {
    var technician = technician();
    var first = change(Clearance.none(technician), TEST_OPEN);
    var second = change(first.after(), MET);

    assertThat(clearances().save(first)).isTrue();
    assertThat(clearances().find(technician.id())).hasValue(first.after());
    assertThat(clearances().save(second)).isTrue();
    assertThat(clearances().find(technician.id())).hasValue(second.after());
    assertThat(clearances().of(technician)).isEqualTo(second.after());
  }

  @Test
  default void savesOnlyOneOfTwoFirstChanges() {
    var technician = technician();
    var first = change(Clearance.none(technician), MET);

    assertThat(clearances().save(first)).isTrue();
    assertThat(clearances().save(change(Clearance.none(technician), TEST_OPEN))).isFalse();
    assertThat(clearances().find(technician.id())).hasValue(first.after());
  }

  @Test
  default void savesOnlyOneOfTwoChangesOfTheSameVersion() {
    var technician = technician();
    var first = change(Clearance.none(technician), MET);
    var second = change(first.after(), TEST_OPEN);
    clearances().save(first);

    assertThat(clearances().save(second)).isTrue();
    assertThat(clearances().save(change(first.after(), new Conditions("A-2", true, true))))
        .isFalse();
    assertThat(clearances().find(technician.id())).hasValue(second.after());
  }

  @Test
  default void doesNotSaveAChangeOfAClearanceThatWasNeverSaved() {
    var technician = technician();
    var unsaved = change(Clearance.none(technician), MET).after();

    assertThat(clearances().save(change(unsaved, TEST_OPEN))).isFalse();
    assertThat(clearances().find(technician.id())).isEmpty();
  }

  @Test
  default void keepsTheClearancesOfTwoTechniciansApart() {
    var one = change(Clearance.none(technician()), MET);
    var other = change(Clearance.none(technician()), TEST_OPEN);
    clearances().save(one);
    clearances().save(other);

    assertThat(clearances().find(one.after().technicianId())).hasValue(one.after());
    assertThat(clearances().find(other.after().technicianId())).hasValue(other.after());
  }

  private static TechnicianReplica technician() {
    var id = new TechnicianId("technician-" + UUID.randomUUID());
    return new TechnicianReplica(id, 1, new CompanyId("company-fixit"));
  }

  private static ClearanceChange change(Clearance before, Conditions conditions) {
    var after =
        new Clearance(before.technicianId(), before.version() + 1, before.companyId(), conditions);
    return new ClearanceChange(before, after, new Actor("dispatcher/anna"), NOW);
  }
}
