package org.fsmlight.team.identity.signups;

import java.time.Instant;

/** A new sign-up. Later changes are not published. */
public record SignUpChange(SignUp signUp, SignUpDomainEvent.Requested event, Instant at) {}
