package org.fsmlight.team.organization.technicians.web;

import java.util.List;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.organization.technicians.Decision;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.TechnicianState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A technician, for themselves and for the dispatchers of the company.
 *
 * @param status the state, under the name it has in every response
 * @param phone as it was typed
 * @param phoneE164 E.164, with an extension as in RFC 3966; absent when it cannot be made out
 * @param missing the requirements the technician lacks to be verified
 * @param picture the path of the picture; absent when there is none
 */
record TechnicianResponse(
    String id,
    TechnicianState status,
    TechnicianState state,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    @Nullable String phoneE164,
    String language,
    List<String> skills,
    List<String> missing,
    @Nullable String picture) {

  static TechnicianResponse of(Technician technician) {
    var profile = technician.profile();
    var verification = technician.verification();
    var phone = profile.phone();
    var id = technician.id().value();
    return new TechnicianResponse(
        id,
        verification.state(),
        verification.state(),
        technician.version(),
        technician.company().value(),
        profile.name().first(),
        profile.name().last(),
        technician.email().value(),
        phone == null ? null : phone.typed(),
        phone == null ? null : phone.e164(),
        profile.language().code(),
        technician.skills(),
        verification.missing(),
        technician.picture() == null ? null : "/api/technicians/" + id + "/picture");
  }

  /** The technician with status 200 and the version as its ETag. */
  static ResponseEntity<TechnicianResponse> entityOf(Technician technician) {
    return ResponseEntity.ok().eTag(ETags.of(technician.version())).body(of(technician));
  }

  static ResponseEntity<TechnicianResponse> entityOf(Decision decision) {
    return switch (decision) {
      case Decision.Accepted(var change) -> entityOf(change.technician());
      case Decision.Refused(var refusal) -> TechnicianProblems.of(refusal).response();
    };
  }
}
