package org.fsmlight.team.signup;

import org.fsmlight.team.companies.CompanyProfile;
import org.fsmlight.team.dispatchers.DispatcherProfile;

/**
 * What somebody signs up: a company, and themselves as its first dispatcher.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Application(CompanyProfile company, String country, DispatcherProfile founder) {}
