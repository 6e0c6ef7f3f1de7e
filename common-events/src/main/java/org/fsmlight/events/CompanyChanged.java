package org.fsmlight.events;

/** A company's profile changed. */
public record CompanyChanged(Company company) implements CompanyEvent {}
