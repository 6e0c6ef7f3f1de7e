package org.fsmlight.amazon.clearances.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.amazon.clearances.Conditions;
import org.fsmlight.common.web.PlainText;
import org.jspecify.annotations.Nullable;

/** The conditions to record. */
record ConditionsRequest(
    @PlainText(max = 128, optional = true) @Nullable String resourceId,
    @NotNull(message = "is missing") Boolean skillTestPassed,
    @NotNull(message = "is missing") Boolean amazonVerified) {

  Conditions conditions() {
    var resource = resourceId == null || resourceId.isEmpty() ? null : resourceId;
    return new Conditions(resource, skillTestPassed, amazonVerified);
  }
}
