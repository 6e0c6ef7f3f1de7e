package org.fsmlight.amazon.clearances;

import org.jspecify.annotations.Nullable;

/**
 * Amazon's conditions for a technician.
 *
 * @param resourceId the technician's id at Amazon; absent until it is recorded
 * @param skillTestPassed whether the test after the training is passed
 * @param amazonVerified whether Amazon has verified the account
 */
public record Conditions(
    @Nullable String resourceId, boolean skillTestPassed, boolean amazonVerified) {

  static final Conditions NONE = new Conditions(null, false, false);

  boolean allMet() {
    return resourceId != null && skillTestPassed && amazonVerified;
  }
}
