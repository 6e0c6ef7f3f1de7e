package org.fsmlight.team.organization.technicians;

import java.util.ArrayList;
import java.util.List;

/**
 * The rule of verification: a technician needs a password, a valid picture and at least one skill.
 *
 * @param missing the requirements that are not met: {@code password}, {@code picture}, {@code
 *     skills}
 */
public record Verification(TechnicianState state, List<String> missing) {

  static Verification of(boolean password, boolean picture, boolean skilled) {
    List<String> missing = new ArrayList<>();
    if (!password) {
      missing.add("password");
    }
    if (!picture) {
      missing.add("picture");
    }
    if (!skilled) {
      missing.add("skills");
    }
    var state =
        !password
            ? TechnicianState.INVITED
            : missing.isEmpty() ? TechnicianState.VERIFIED : TechnicianState.UNVERIFIED;
    return new Verification(state, List.copyOf(missing));
  }

  /** The same requirements for a technician who is deactivated. */
  Verification deactivated() {
    return new Verification(TechnicianState.DEACTIVATED, missing);
  }
}
