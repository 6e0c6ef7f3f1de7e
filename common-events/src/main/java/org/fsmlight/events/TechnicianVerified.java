package org.fsmlight.events;

/** Published when a technician has everything verification needs, and may be assigned. */
public record TechnicianVerified(Technician technician) implements TechnicianEvent {}
