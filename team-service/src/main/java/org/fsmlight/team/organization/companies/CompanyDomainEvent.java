package org.fsmlight.team.organization.companies;

/** A change of a company that is published. */
public sealed interface CompanyDomainEvent {

  record Registered() implements CompanyDomainEvent {}

  record ProfileChanged() implements CompanyDomainEvent {}
}
