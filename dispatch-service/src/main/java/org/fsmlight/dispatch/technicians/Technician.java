package org.fsmlight.dispatch.technicians;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.bookings.Booking;
import org.jspecify.annotations.Nullable;

/**
 * A technician, merged from two aggregates of other services in the order in which their events
 * arrive. Each part has its own version.
 *
 * @param version the version of this merged view
 * @param profile absent until the first event of team-service
 * @param clearance absent until the first event of amazon-bridge-service
 */
public record Technician(
    TechnicianId id,
    CompanyId company,
    long version,
    @Nullable Profile profile,
    @Nullable Clearance clearance) {

  /** A stage in the life of a technician. Only a verified technician may be assigned. */
  public enum State {
    INVITED,
    UNVERIFIED,
    VERIFIED,
    DEACTIVATED
  }

  /**
   * The technician's profile in team-service.
   *
   * @param missing codes of the parts without which the technician is not verified
   */
  public record Profile(
      long version, String name, State state, List<String> skills, List<String> missing) {}

  /** Amazon's permission to work on its calls. */
  public record Clearance(long version, boolean cleared) {}

  static Technician unknown(TechnicianId id, CompanyId company) {
    return new Technician(id, company, 0, null, null);
  }

  /** The technician with this profile; empty if the profile is not newer. */
  Optional<Technician> with(Profile other) {
    return profile == null || profile.version() < other.version()
        ? Optional.of(new Technician(id, company, version + 1, other, clearance))
        : Optional.empty();
  }

  /** The technician with this clearance; empty if the clearance is not newer. */
  Optional<Technician> with(Clearance other) {
    return clearance == null || clearance.version() < other.version()
        ? Optional.of(new Technician(id, company, version + 1, profile, other))
        : Optional.empty();
  }

  /** Returns true if the technician is known to work for the company and is not deactivated. */
  public boolean worksFor(CompanyId employer) {
    return company.equals(employer) && profile != null && profile.state() != State.DEACTIVATED;
  }

  public String name() {
    return profile == null ? "" : profile.name();
  }

  public boolean isVerified() {
    return profile != null && profile.state() == State.VERIFIED;
  }

  /**
   * Codes of the qualifications that the technician lacks for this booking; empty if the technician
   * qualifies.
   */
  public List<String> missingFor(Booking booking) {
    var missing = new ArrayList<>(missingForVerification());
    var skills = profile == null ? List.<String>of() : profile.skills();
    booking.serviceType().requiredSkills().stream()
        .filter(skill -> !skills.contains(skill))
        .map(skill -> "skill:" + skill)
        .forEach(missing::add);
    var cleared = clearance != null && clearance.cleared();
    if (booking.channel() == Booking.Channel.AMAZON && !cleared) {
      missing.add("amazon-clearance");
    }
    return List.copyOf(missing);
  }

  private List<String> missingForVerification() {
    if (isVerified()) {
      return List.of();
    }
    return profile == null || profile.missing().isEmpty()
        ? List.of("verification")
        : profile.missing();
  }
}
