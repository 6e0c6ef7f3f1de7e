package org.fsmlight.team.identity.passwordresets.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The new password. Its length only bounds the work of hashing; the domain has the rules. */
record NewPasswordRequest(
    @NotNull(message = "is missing") @Size(max = 1000, message = "is too long") String password) {}
