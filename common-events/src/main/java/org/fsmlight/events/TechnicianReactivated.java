package org.fsmlight.events;

/** A deactivated technician is back. */
public record TechnicianReactivated(Technician technician) implements TechnicianEvent {}
