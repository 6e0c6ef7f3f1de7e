package org.fsmlight.dispatch.technicians;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.booking.Booking;
import org.jspecify.annotations.Nullable;

/**
 * A technician as this service knows them: two stories, each with its own version, merged in
 * whatever order they arrive.
 *
 * @param version of this view
 * @param profile absent until team-service's story arrives
 * @param clearance absent until the Amazon bridge's story arrives
 */
public record Technician(
    TechnicianId id,
    CompanyId company,
    long version,
    @Nullable Profile profile,
    @Nullable Clearance clearance) {

  /** Only a verified technician may be assigned. */
  public enum State {
    INVITED,
    UNVERIFIED,
    VERIFIED,
    DEACTIVATED
  }

  /**
   * What team-service tells.
   *
   * @param missing what keeps the technician from being verified
   */
  public record Profile(
      long version, String name, State state, List<String> skills, List<String> missing) {}

  /** Whether Amazon lets the technician work. */
  public record Clearance(long version, boolean cleared) {}

  static Technician unheardOf(TechnicianId id, CompanyId company) {
    return new Technician(id, company, 0, null, null);
  }

  /** The technician with the newer profile, or nothing if this one is not newer. */
  Optional<Technician> with(Profile told) {
    return profile == null || profile.version() < told.version()
        ? Optional.of(new Technician(id, company, version + 1, told, clearance))
        : Optional.empty();
  }

  /** The technician with the newer clearance, or nothing if this one is not newer. */
  Optional<Technician> with(Clearance told) {
    return clearance == null || clearance.version() < told.version()
        ? Optional.of(new Technician(id, company, version + 1, profile, told))
        : Optional.empty();
  }

  /** Works for the company, as far as this service was told, and was not deactivated. */
  public boolean worksFor(CompanyId employer) {
    return company.equals(employer) && profile != null && profile.state() != State.DEACTIVATED;
  }

  public String name() {
    return profile == null ? "" : profile.name();
  }

  public boolean isVerified() {
    return profile != null && profile.state() == State.VERIFIED;
  }

  /** What the technician lacks to carry this booking out; empty for one who qualifies. */
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
