package org.fsmlight.requests.servicerequests.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The decline to undo.
 *
 * @param version the version in the response to the decline
 */
record UndoRequest(
    @NotNull(message = "is missing") @Min(value = 1, message = "must be 1 or more") Long version) {}
