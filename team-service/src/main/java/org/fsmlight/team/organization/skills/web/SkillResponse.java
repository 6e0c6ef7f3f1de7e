package org.fsmlight.team.organization.skills.web;

import java.util.Locale;
import java.util.Map;
import org.fsmlight.team.organization.skills.Skill;

/**
 * A skill.
 *
 * @param name in the caller's language if the skill has a name in it, otherwise in English
 */
record SkillResponse(String code, String name, Map<String, String> names) {

  static SkillResponse of(Skill skill, Locale locale) {
    var english = skill.names().getOrDefault("en", skill.code());
    var name = skill.names().getOrDefault(locale.getLanguage(), english);
    return new SkillResponse(skill.code(), name, skill.names());
  }
}
