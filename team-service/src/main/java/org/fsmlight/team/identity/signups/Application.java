package org.fsmlight.team.identity.signups;

import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.dispatchers.DispatcherProfile;

/**
 * The content of a sign-up: a company, and its first dispatcher.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Application(CompanyProfile company, String country, DispatcherProfile founder) {}
