package org.fsmlight.amazon.technicians;

/** Identifies a technician. */
public record TechnicianId(String value) {}
