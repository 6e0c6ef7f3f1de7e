package org.fsmlight.requests.companies;

/**
 * A company of team-service; this service needs only its existence.
 *
 * @param version the version that team-service has published
 */
public record CompanyReplica(CompanyId id, long version) {}
