package org.fsmlight.amazon.clearance;

import org.jspecify.annotations.Nullable;

/**
 * What Amazon asks of a technician.
 *
 * @param resourceId whom Amazon knows the technician as; absent as long as nobody has said
 * @param skillTestPassed the training's test is passed
 * @param amazonVerified Amazon has verified the account
 */
public record Conditions(
    @Nullable String resourceId, boolean skillTestPassed, boolean amazonVerified) {

  static final Conditions NONE = new Conditions(null, false, false);

  boolean allMet() {
    return resourceId != null && skillTestPassed && amazonVerified;
  }
}
