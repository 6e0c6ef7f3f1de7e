package org.fsmlight.team.skills;

import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The skills there are, as configured; their order is the one they are shown in. */
@ConfigurationProperties("fsm")
public record Skills(@DefaultValue List<Skill> skills) {

  public Skills {
    skills = List.copyOf(skills);
    if (skills.stream().map(Skill::code).distinct().count() < skills.size()) {
      throw new IllegalArgumentException("fsm.skills names a code twice.");
    }
  }

  /** Those of them that don't exist. */
  public List<String> unknownOf(Collection<String> codes) {
    return codes.stream()
        .filter(code -> skills.stream().noneMatch(s -> s.code().equals(code)))
        .toList();
  }

  /** Each once, in our order, so that the same choice always looks the same. */
  public List<String> inOrder(Collection<String> codes) {
    return skills.stream().map(Skill::code).filter(codes::contains).toList();
  }
}
