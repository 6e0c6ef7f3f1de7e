package org.fsmlight.events;

/** Name, contact, picture or skills changed. */
public record TechnicianProfileChanged(Technician technician) implements TechnicianEvent {}
