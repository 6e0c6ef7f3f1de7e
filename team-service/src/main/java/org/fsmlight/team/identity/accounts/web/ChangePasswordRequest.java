package org.fsmlight.team.identity.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The current and the new password. The lengths only bound the work of hashing; the rules for new
 * passwords are the domain's.
 */
record ChangePasswordRequest(
    @NotNull(message = "is missing") @Size(max = 1000, message = "is too long") String current,
    @NotNull(message = "is missing") @Size(max = 1000, message = "is too long") String password) {}
