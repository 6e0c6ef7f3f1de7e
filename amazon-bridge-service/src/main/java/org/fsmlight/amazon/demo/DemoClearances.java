package org.fsmlight.amazon.demo;

import java.time.Clock;
import org.fsmlight.amazon.clearances.Conditions;
import org.fsmlight.amazon.clearances.RecordConditions;
import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Clears the demo's technicians once; later changes by visitors are kept. */
@Component
@ConditionalOnBooleanProperty("fsm.demo.enabled")
class DemoClearances implements ApplicationRunner {

  private final DemoSettings demo;
  private final RecordConditions recordConditions;
  private final Clock clock;

  DemoClearances(DemoSettings demo, RecordConditions recordConditions, Clock clock) {
    this.demo = demo;
    this.recordConditions = recordConditions;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var company : demo.companies()) {
      company.technicians().stream()
          .filter(DemoSettings.Technician::amazonCleared)
          .forEach(technician -> clear(technician.id(), new CompanyId(company.id())));
    }
  }

  private void clear(String id, CompanyId company) {
    var technician = new TechnicianReplica(new TechnicianId(id), 0, company);
    var met = new Conditions("demo-resource-" + id, true, true);
    recordConditions.record(technician, met, null, clock.instant(), version -> version == 0);
  }
}
