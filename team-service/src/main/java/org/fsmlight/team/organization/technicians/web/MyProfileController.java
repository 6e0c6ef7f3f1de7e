package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.skills.Skills;
import org.fsmlight.team.organization.technicians.CompleteProfile;
import org.fsmlight.team.organization.technicians.Technicians;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own profile and skills as a technician. */
@RestController
@RequestMapping("/api/technicians/me")
class MyProfileController {

  private final Technicians technicians;
  private final CompleteProfile completeProfile;
  private final Skills skills;
  private final CompanyCountry countries;
  private final Clock clock;

  MyProfileController(
      Technicians technicians,
      CompleteProfile completeProfile,
      Skills skills,
      CompanyCountry countries,
      Clock clock) {
    this.technicians = technicians;
    this.completeProfile = completeProfile;
    this.skills = skills;
    this.countries = countries;
    this.clock = clock;
  }

  @GetMapping("/profile")
  ResponseEntity<TechnicianResponse> look(Caller caller) {
    return technicians
        .find(id(caller))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  @PutMapping("/profile")
  ResponseEntity<TechnicianResponse> profile(
      @Valid @RequestBody TechnicianProfileRequest request, IfMatch ifMatch, Caller caller) {
    return completeProfile
        .changeProfile(
            id(caller),
            request.profile(countries.of(caller)),
            ifMatch::allows,
            clock.instant(),
            actor(caller))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  @PutMapping("/skills")
  ResponseEntity<TechnicianResponse> skills(
      @Valid @RequestBody SkillsRequest request, IfMatch ifMatch, Caller caller) {
    if (!skills.unknownOf(request.skills()).isEmpty()) {
      throw new BadInput("skills", "must be codes of GET /api/skills");
    }
    var codes = skills.inOrder(request.skills());
    return completeProfile
        .changeSkills(id(caller), codes, ifMatch::allows, clock.instant(), actor(caller))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  private static AccountId id(Caller caller) {
    return new AccountId(caller.account());
  }

  private static Actor actor(Caller caller) {
    return Actor.parse(caller.actor(Role.TECHNICIAN));
  }
}
