package org.fsmlight.events;

/** Published when a deactivated technician works for the company again. */
public record TechnicianReactivated(Technician technician) implements TechnicianEvent {}
