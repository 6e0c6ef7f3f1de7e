package org.fsmlight.events;

/** Published when a company's profile has changed. */
public record CompanyChanged(Company company) implements CompanyEvent {}
