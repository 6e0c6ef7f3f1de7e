package org.fsmlight.events;

/** A company became a partner. */
public record CompanyRegistered(Company company) implements CompanyEvent {}
