package org.fsmlight.team.organization.partners;

import org.fsmlight.team.organization.companies.Company;

/**
 * A company and the numbers of its people.
 *
 * @param dispatchers those who have not left, invited ones included
 * @param technicians all it has ever added
 */
public record Partner(Company company, long dispatchers, long technicians) {}
