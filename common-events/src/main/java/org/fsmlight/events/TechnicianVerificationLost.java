package org.fsmlight.events;

/** Something that verification needs is gone. */
public record TechnicianVerificationLost(Technician technician) implements TechnicianEvent {}
