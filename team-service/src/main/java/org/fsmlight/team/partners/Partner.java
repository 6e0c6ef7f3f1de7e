package org.fsmlight.team.partners;

import org.fsmlight.team.companies.Company;

/**
 * A company and how many people it has.
 *
 * @param dispatchers those who belong to it, invited ones too
 * @param technicians all it ever added
 */
public record Partner(Company company, long dispatchers, long technicians) {}
