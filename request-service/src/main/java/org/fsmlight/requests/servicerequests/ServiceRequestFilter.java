package org.fsmlight.requests.servicerequests;

import org.fsmlight.requests.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A filter of listed requests. An absent component matches every request.
 *
 * @param after matches older requests only
 */
public record ServiceRequestFilter(
    @Nullable Status status, @Nullable CompanyId company, @Nullable ServiceRequest after) {}
