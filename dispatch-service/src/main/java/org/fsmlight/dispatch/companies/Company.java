package org.fsmlight.dispatch.companies;

import java.time.ZoneId;
import org.fsmlight.dispatch.CompanyId;

/**
 * A copy of a company of team-service.
 *
 * @param version the version of the company in team-service
 * @param zone the time zone of the company's calendar
 */
public record Company(CompanyId id, long version, String name, ZoneId zone) {}
