package org.fsmlight.team.organization.skills;

import java.util.Map;

/**
 * An ability that technicians have and service types require.
 *
 * @param names by ISO 639-1 language; English is always present
 */
public record Skill(String code, Map<String, String> names) {

  public Skill {
    names = Map.copyOf(names);
    if (!names.containsKey("en")) {
      throw new IllegalArgumentException("Skill " + code + " of fsm.skills needs a name in 'en'.");
    }
  }
}
