package org.fsmlight.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.Event;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;

/** The events of team-service about one company, its dispatchers and its technicians. */
final class SimulatedTeam {

  static final String COMPANY = "acme";
  static final List<String> DISPATCHERS = List.of("d1", "d2");
  static final List<String> TECHNICIANS = List.of("t1", "t2");

  private final Simulation simulation;
  private final boolean announcedLate;
  private final Map<String, TechnicianEvent> technicians = new LinkedHashMap<>();

  SimulatedTeam(Simulation simulation) {
    this.simulation = simulation;
    this.announcedLate = simulation.random().oneIn(4);
    publish(
        new CompanyRegistered(
            new Company(
                COMPANY, 1, "Acme", "info@acme.example", "Europe/Zurich", List.of("de"), "CH")));
    for (var id : DISPATCHERS) {
      publish(
          new DispatcherJoined(
              new Dispatcher(id, 1, COMPANY, id, "Dispo", id + "@acme.example", "de", true)));
    }
    TECHNICIANS.forEach(id -> publish(id, 1, true));
  }

  /** A random technician loses the verification or gains it again. */
  void toggleVerification() {
    var id = simulation.random().elementOf(TECHNICIANS);
    publish(id, technicians.get(id).version() + 1, !isVerified(id));
  }

  /** True if the services receive the first events of the company during the run, not before. */
  boolean isAnnouncedLate() {
    return announcedLate;
  }

  boolean isVerified(String id) {
    return technicians.get(id) instanceof TechnicianVerified;
  }

  long versionOf(String id) {
    return technicians.get(id).version();
  }

  private void publish(String id, long version, boolean verified) {
    var state = verified ? TechnicianState.VERIFIED : TechnicianState.UNVERIFIED;
    List<String> missing = verified ? List.of() : List.of("picture");
    var technician =
        new Technician(
            id,
            version,
            COMPANY,
            id,
            "Tech",
            id + "@acme.example",
            null,
            "de",
            state,
            List.of("heating"),
            missing);
    var event =
        verified ? new TechnicianVerified(technician) : new TechnicianVerificationLost(technician);
    technicians.put(id, event);
    publish(event);
  }

  private void publish(Event event) {
    simulation
        .broker()
        .append(
            event.subject() + "-" + event.version() + "-told", event, simulation.clock().instant());
  }
}
