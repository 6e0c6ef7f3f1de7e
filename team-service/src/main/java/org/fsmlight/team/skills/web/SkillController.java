package org.fsmlight.team.skills.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fsmlight.team.skills.Skill;
import org.fsmlight.team.skills.Skills;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The skills to choose from. */
@RestController
class SkillController {

  private final Skills skills;

  SkillController(Skills skills) {
    this.skills = skills;
  }

  record SkillList(List<SkillView> items) {}

  /**
   * @param name in the caller's language where there is one, else in English
   */
  record SkillView(String code, String name, Map<String, String> names) {

    static SkillView of(Skill skill, Locale locale) {
      String english = skill.names().getOrDefault("en", skill.code());
      String name = skill.names().getOrDefault(locale.getLanguage(), english);
      return new SkillView(skill.code(), name, skill.names());
    }
  }

  @GetMapping("/api/skills")
  SkillList list(Locale locale) {
    return new SkillList(
        skills.skills().stream().map(skill -> SkillView.of(skill, locale)).toList());
  }
}
