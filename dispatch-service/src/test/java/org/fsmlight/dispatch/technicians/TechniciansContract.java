package org.fsmlight.dispatch.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link Technicians}. Tests use fresh IDs, so a store may be shared. */
public abstract class TechniciansContract {

  private static final Profile PROFILE =
      new Profile(7, "Ada", State.UNVERIFIED, List.of("network", "tv"), List.of("picture"));

  private final CompanyId company = new CompanyId(UUID.randomUUID().toString());
  private final TechnicianId id = anyTechnician();
  private Technicians technicians;

  /** The store under test. */
  protected abstract Technicians store();

  @BeforeEach
  void useTheStore() {
    technicians = store();
  }

  @Test
  void findsNoUnknownTechnician() {
    assertThat(technicians.find(id)).isEmpty();
    assertThat(technicians.of(company)).isEmpty();
  }

  @Test
  void findsEveryStateThatWasSaved() {
    var cleared = Technician.unknown(id, company).with(new Clearance(3, true)).orElseThrow();
    var known = cleared.with(PROFILE).orElseThrow();
    for (var technician : List.of(cleared, known)) {
      assertThat(technicians.save(technician)).isTrue();
      assertThat(technicians.find(id)).contains(technician);
    }
  }

  @Test
  void savesAVersionOnce() {
    var one = Technician.unknown(id, company).with(PROFILE).orElseThrow();
    var two = one.with(new Clearance(1, false)).orElseThrow();
    assertThat(technicians.save(two)).as("of a technician that does not exist").isFalse();
    assertThat(technicians.save(one)).isTrue();
    assertThat(technicians.save(one)).isFalse();
    assertThat(technicians.save(two)).isTrue();
    assertThat(technicians.save(one)).isFalse();
    assertThat(technicians.find(id)).contains(two);
  }

  @Test
  void listsTheTechniciansOfACompany() {
    var ada = saved(id, company);
    var ben = saved(anyTechnician(), company);
    saved(anyTechnician(), new CompanyId(UUID.randomUUID().toString()));
    assertThat(technicians.of(company)).containsExactlyInAnyOrder(ada, ben);
  }

  private Technician saved(TechnicianId technician, CompanyId of) {
    var known = Technician.unknown(technician, of).with(PROFILE).orElseThrow();
    assertThat(technicians.save(known)).isTrue();
    return known;
  }

  private static TechnicianId anyTechnician() {
    return new TechnicianId(UUID.randomUUID().toString());
  }
}
