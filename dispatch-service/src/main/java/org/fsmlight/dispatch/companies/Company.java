package org.fsmlight.dispatch.companies;

import java.time.ZoneId;
import org.fsmlight.dispatch.CompanyId;

/**
 * A company as this service knows it.
 *
 * @param version of the company in team-service
 * @param zone its calendar's
 */
public record Company(CompanyId id, long version, String name, ZoneId zone) {}
