package org.fsmlight.requests.servicerequests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
record ServiceRequestPageResponse(List<ServiceRequestResponse> items, @Nullable String next) {}
