package org.fsmlight.requests.companies;

import org.jspecify.annotations.Nullable;

/**
 * A company of team-service; this service needs its existence and country.
 *
 * @param version the version that team-service has published
 * @param country ISO 3166-1 alpha-2; absent in replicas of earlier releases
 */
public record CompanyReplica(CompanyId id, long version, @Nullable String country) {}
