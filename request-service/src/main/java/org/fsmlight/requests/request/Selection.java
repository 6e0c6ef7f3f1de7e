package org.fsmlight.requests.request;

import org.fsmlight.requests.company.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Which requests somebody wants to see; what is absent does not matter.
 *
 * @param after only older ones than this
 */
public record Selection(
    @Nullable Status status, @Nullable CompanyId company, @Nullable ServiceRequest after) {}
