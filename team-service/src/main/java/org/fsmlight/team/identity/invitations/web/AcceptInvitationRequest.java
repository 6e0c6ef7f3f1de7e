package org.fsmlight.team.identity.invitations.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first password. Its length only bounds the work of hashing; the domain has the rules. */
record AcceptInvitationRequest(
    @NotNull(message = "is missing") @Size(max = 1000, message = "is too long") String password) {}
