package org.fsmlight.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.events.Company;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;

/** What team-service tells: one company, its people, and who is verified just now. */
final class Team {

  static final String COMPANY = "acme";
  static final List<String> DISPATCHERS = List.of("d1", "d2");

  private final World world;
  private final boolean heardOfLate;
  private final Map<String, TechnicianEvent> technicians = new LinkedHashMap<>();

  Team(World world) {
    this.world = world;
    this.heardOfLate = world.chance().oneIn(4);
    tell(
        new CompanyRegistered(
            new Company(
                COMPANY, 1, "Acme", "info@acme.example", "Europe/Zurich", List.of("de"), "CH")));
    for (var id : DISPATCHERS) {
      tell(
          new DispatcherJoined(
              new Dispatcher(id, 1, COMPANY, id, "Dispo", id + "@acme.example", "de", true)));
    }
    Clients.TECHNICIANS.forEach(id -> tell(id, 1, true));
  }

  /** A technician loses verification or wins it back. */
  void changeItsMind() {
    var id = world.chance().oneOf(Clients.TECHNICIANS);
    tell(id, technicians.get(id).version() + 1, !isVerified(id));
  }

  /** Whether the others may hear of the company and its people in the midst of everything. */
  boolean isHeardOfLate() {
    return heardOfLate;
  }

  boolean isVerified(String id) {
    return technicians.get(id) instanceof TechnicianVerified;
  }

  long versionOf(String id) {
    return technicians.get(id).version();
  }

  private void tell(String id, long version, boolean verified) {
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
            null,
            "de",
            state,
            List.of("heating"),
            missing);
    var event =
        verified ? new TechnicianVerified(technician) : new TechnicianVerificationLost(technician);
    technicians.put(id, event);
    tell(event);
  }

  private void tell(org.fsmlight.events.Event event) {
    world
        .broker()
        .take(event.subject() + "-" + event.version() + "-told", event, world.clock().instant());
  }
}
