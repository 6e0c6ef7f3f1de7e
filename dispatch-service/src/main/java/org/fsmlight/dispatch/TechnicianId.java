package org.fsmlight.dispatch;

/** A technician. The value is also the ID of the technician's account. */
public record TechnicianId(String value) {}
