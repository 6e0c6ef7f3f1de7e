package org.fsmlight.team.identity.passwordresets.web;

import org.fsmlight.common.web.EmailText;

/** The mail address of a person who has forgotten their password. */
record PasswordResetRequest(@EmailText String email) {}
