package org.fsmlight.events;

/** Published when something that verification needs is missing again. */
public record TechnicianVerificationLost(Technician technician) implements TechnicianEvent {}
