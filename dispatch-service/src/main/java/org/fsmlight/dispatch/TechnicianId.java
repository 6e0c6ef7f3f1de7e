package org.fsmlight.dispatch;

/** A technician; also the id of the account. */
public record TechnicianId(String value) {}
