package org.fsmlight.team.contact;

/** A person's name. */
public record PersonName(String first, String last) {}
