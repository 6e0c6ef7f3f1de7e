package org.fsmlight.team.skills;

import java.util.Map;

/**
 * Something a technician can be good at, and service types ask for.
 *
 * @param names by ISO 639-1 language; English is always there
 */
public record Skill(String code, Map<String, String> names) {

  public Skill {
    names = Map.copyOf(names);
    if (!names.containsKey("en")) {
      throw new IllegalArgumentException("Skill " + code + " of fsm.skills needs a name in 'en'.");
    }
  }
}
