package org.fsmlight.events;

/** Published when a technician's name, contact, picture or skills have changed. */
public record TechnicianProfileChanged(Technician technician) implements TechnicianEvent {}
