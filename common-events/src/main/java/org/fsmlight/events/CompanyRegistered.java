package org.fsmlight.events;

/** Published when a company has become a partner. */
public record CompanyRegistered(Company company) implements CompanyEvent {}
