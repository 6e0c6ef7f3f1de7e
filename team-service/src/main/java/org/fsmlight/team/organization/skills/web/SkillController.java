package org.fsmlight.team.organization.skills.web;

import java.util.Locale;
import org.fsmlight.team.organization.skills.Skills;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The skills to choose from. */
@RestController
class SkillController {

  private final Skills skills;

  SkillController(Skills skills) {
    this.skills = skills;
  }

  @GetMapping("/api/skills")
  SkillListResponse list(Locale locale) {
    return new SkillListResponse(
        skills.skills().stream().map(skill -> SkillResponse.of(skill, locale)).toList());
  }
}
