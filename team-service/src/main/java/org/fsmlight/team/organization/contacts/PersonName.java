package org.fsmlight.team.organization.contacts;

/** A person's name. */
public record PersonName(String first, String last) {}
