package org.fsmlight.events;

/** The technician has all it takes to be assigned. */
public record TechnicianVerified(Technician technician) implements TechnicianEvent {}
