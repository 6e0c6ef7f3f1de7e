package org.fsmlight.team.technicians;

import java.util.ArrayList;
import java.util.List;

/**
 * The one rule of verification: a password, a valid picture and at least one skill.
 *
 * @param missing what keeps the technician from being verified: {@code password}, {@code picture},
 *     {@code skills}
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
    TechnicianState state =
        !password
            ? TechnicianState.INVITED
            : missing.isEmpty() ? TechnicianState.VERIFIED : TechnicianState.UNVERIFIED;
    return new Verification(state, List.copyOf(missing));
  }

  /** What is missing stays so. */
  Verification deactivated() {
    return new Verification(TechnicianState.DEACTIVATED, missing);
  }
}
