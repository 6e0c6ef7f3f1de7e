package org.fsmlight.amazon.technician;

/** Names a technician. */
public record TechnicianId(String value) {}
