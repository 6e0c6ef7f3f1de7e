package org.fsmlight.team.organization.partners.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of companies.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record PartnerPageResponse(List<PartnerResponse> items, @Nullable String next) {}
