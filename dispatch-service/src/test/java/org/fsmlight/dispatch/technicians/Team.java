package org.fsmlight.dispatch.technicians;

import java.util.List;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.technicians.Technician.Clearance;
import org.fsmlight.dispatch.technicians.Technician.Profile;
import org.fsmlight.dispatch.technicians.Technician.State;

/** Technicians for tests. */
public final class Team {

  public static final CompanyId COMPANY = new CompanyId("helvetia");
  public static final TechnicianId ADA = new TechnicianId("ada");
  public static final TechnicianId BEN = new TechnicianId("ben");

  private Team() {}

  /** A verified technician with the skill that test bookings require, not cleared by Amazon. */
  public static Technician verified(TechnicianId id) {
    return with(id, State.VERIFIED, List.of("network"), List.of(), false);
  }

  public static Technician cleared(TechnicianId id) {
    return with(id, State.VERIFIED, List.of("network"), List.of(), true);
  }

  public static Technician with(
      TechnicianId id, State state, List<String> skills, List<String> missing, boolean cleared) {
    var profile = new Profile(1, id.value().toUpperCase(), state, skills, missing);
    return new Technician(id, COMPANY, 1, profile, new Clearance(1, cleared));
  }
}
