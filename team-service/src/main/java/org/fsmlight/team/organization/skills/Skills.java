package org.fsmlight.team.organization.skills;

import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The configured skills, in the order in which they are shown. */
@ConfigurationProperties("fsm")
public record Skills(@DefaultValue List<Skill> skills) {

  public Skills {
    skills = List.copyOf(skills);
    if (skills.stream().map(Skill::code).distinct().count() < skills.size()) {
      throw new IllegalArgumentException("fsm.skills names a code twice.");
    }
  }

  /** The codes among these that are not configured. */
  public List<String> unknownOf(Collection<String> codes) {
    return codes.stream()
        .filter(code -> skills.stream().noneMatch(s -> s.code().equals(code)))
        .toList();
  }

  /** Each configured code among these once, in the configured order. */
  public List<String> inOrder(Collection<String> codes) {
    return skills.stream().map(Skill::code).filter(codes::contains).toList();
  }
}
