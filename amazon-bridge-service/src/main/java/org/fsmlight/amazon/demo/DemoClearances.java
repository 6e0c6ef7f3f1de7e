package org.fsmlight.amazon.demo;

import java.time.Clock;
import org.fsmlight.amazon.clearance.Clearing;
import org.fsmlight.amazon.clearance.Conditions;
import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Clears the demo's technicians, once: what a visitor changed later stays changed. */
@Component
@ConditionalOnBooleanProperty("fsm.demo.enabled")
class DemoClearances implements ApplicationRunner {

  private final DemoSettings demo;
  private final Clearing clearing;
  private final Clock clock;

  DemoClearances(DemoSettings demo, Clearing clearing, Clock clock) {
    this.demo = demo;
    this.clearing = clearing;
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
    var technician = new Technician(new TechnicianId(id), 0, company);
    var met = new Conditions("demo-resource-" + id, true, true);
    clearing.record(technician, met, null, clock.instant(), version -> version == 0);
  }
}
