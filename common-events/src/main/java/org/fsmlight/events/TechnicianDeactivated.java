package org.fsmlight.events;

/** Published when a technician no longer works for the company. */
public record TechnicianDeactivated(Technician technician) implements TechnicianEvent {}
