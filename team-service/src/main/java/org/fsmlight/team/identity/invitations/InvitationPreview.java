package org.fsmlight.team.identity.invitations;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.AccountRole;

/** The part of an open invitation that the holder of its link may see before accepting it. */
public record InvitationPreview(
    String firstName, String companyName, AccountRole role, Instant expiresAt) {}
