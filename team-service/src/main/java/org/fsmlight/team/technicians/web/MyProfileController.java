package org.fsmlight.team.technicians.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.skills.Skills;
import org.fsmlight.team.technicians.CompleteProfile;
import org.fsmlight.team.technicians.TechnicianOutcome;
import org.fsmlight.team.technicians.Technicians;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What technicians see and change of themselves. */
@RestController
@RequestMapping("/api/technicians/me")
class MyProfileController {

  private final Technicians technicians;
  private final CompleteProfile completeProfile;
  private final Skills skills;

  MyProfileController(Technicians technicians, CompleteProfile completeProfile, Skills skills) {
    this.technicians = technicians;
    this.completeProfile = completeProfile;
    this.skills = skills;
  }

  record SkillsForm(
      @NotNull(message = "is missing; an empty list is allowed")
          @Size(max = 100, message = "must not have more than 100")
          List<@NotNull(message = "must not be null") String> skills) {}

  @GetMapping("/profile")
  ResponseEntity<TechnicianView> look(Caller caller) {
    return technicians
        .find(me(caller))
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  @PutMapping("/profile")
  ResponseEntity<TechnicianView> profile(
      @Valid @RequestBody ProfileForm form, IfMatch ifMatch, Caller caller) {
    return answer(
        completeProfile.profile(me(caller), form.profile(), ifMatch::allows, actor(caller)),
        caller);
  }

  @PutMapping("/skills")
  ResponseEntity<TechnicianView> skills(
      @Valid @RequestBody SkillsForm form, IfMatch ifMatch, Caller caller) {
    if (!skills.unknownOf(form.skills()).isEmpty()) {
      throw new BadInput("skills", "must be codes of GET /api/skills");
    }
    return answer(
        completeProfile.skills(
            me(caller), skills.inOrder(form.skills()), ifMatch::allows, actor(caller)),
        caller);
  }

  private static ResponseEntity<TechnicianView> answer(
      Optional<TechnicianOutcome> outcome, Caller caller) {
    return outcome
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  private static AccountId me(Caller caller) {
    return new AccountId(caller.account());
  }

  private static String actor(Caller caller) {
    return caller.actor(Role.TECHNICIAN);
  }
}
