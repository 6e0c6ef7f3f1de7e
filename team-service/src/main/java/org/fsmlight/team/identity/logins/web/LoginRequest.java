package org.fsmlight.team.identity.logins.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.fsmlight.common.web.EmailText;

/** The mail address and password of a login. */
record LoginRequest(
    @EmailText String email,
    @NotNull(message = "is missing") @Size(max = 1000, message = "is too long") String password) {}
