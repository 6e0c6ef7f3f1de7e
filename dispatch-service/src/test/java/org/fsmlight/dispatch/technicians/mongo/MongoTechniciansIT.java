package org.fsmlight.dispatch.technicians.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ContractDatabase;
import org.fsmlight.dispatch.SavedEvents;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.fsmlight.dispatch.technicians.TechniciansContract;
import org.junit.jupiter.api.Test;

class MongoTechniciansIT extends TechniciansContract {

  private static final Technicians TECHNICIANS =
      new MongoTechnicians(
          ContractDatabase.collections(),
          ContractDatabase.mongo(),
          technician ->
              List.of(
                  SavedEvents.event(
                      "BoardChanged", technician.id().value(), technician.version())));

  @Override
  protected Technicians store() {
    return TECHNICIANS;
  }

  @Test
  void savesTheEventWithTheTechnician() {
    var id = new TechnicianId(UUID.randomUUID().toString());
    var known = new Technician(id, new CompanyId("helvetia"), 1, null, null);
    assertThat(TECHNICIANS.save(known)).isTrue();
    assertThat(TECHNICIANS.save(known)).isFalse();
    assertThat(ContractDatabase.pendingTopics("technicians", id.value()))
        .containsExactly("BoardChanged");
  }
}
