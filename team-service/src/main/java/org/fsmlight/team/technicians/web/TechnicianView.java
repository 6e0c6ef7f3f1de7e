package org.fsmlight.team.technicians.web;

import java.util.List;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.TechnicianState;
import org.jspecify.annotations.Nullable;

/**
 * A technician as the company's dispatchers and the technician see them.
 *
 * @param status the state, under the name every representation has it
 * @param missing what keeps the technician from being verified
 * @param picture where the picture is; absent when there is none
 */
record TechnicianView(
    String id,
    TechnicianState status,
    TechnicianState state,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    String language,
    List<String> skills,
    List<String> missing,
    @Nullable String picture) {

  static TechnicianView of(Technician technician) {
    var profile = technician.profile();
    var verification = technician.verification();
    String id = technician.id().value();
    return new TechnicianView(
        id,
        verification.state(),
        verification.state(),
        technician.version(),
        technician.company().value(),
        profile.name().first(),
        profile.name().last(),
        technician.email().value(),
        profile.phone(),
        profile.language().code(),
        technician.skills(),
        verification.missing(),
        technician.picture() == null ? null : "/api/technicians/" + id + "/picture");
  }
}
