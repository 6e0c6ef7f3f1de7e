package org.fsmlight.team.identity.passwordresets.web;

import org.fsmlight.team.organization.contacts.MailAddress;

/** The mail address of a person who has forgotten their password. */
record PasswordResetRequest(@MailAddress String email) {}
