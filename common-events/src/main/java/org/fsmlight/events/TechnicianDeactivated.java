package org.fsmlight.events;

/** The technician works for the company no more. */
public record TechnicianDeactivated(Technician technician) implements TechnicianEvent {}
