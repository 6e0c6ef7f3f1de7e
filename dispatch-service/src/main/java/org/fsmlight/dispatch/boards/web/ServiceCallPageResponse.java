package org.fsmlight.dispatch.boards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the archive.
 *
 * @param next the cursor of the next page; absent on the last one
 */
record ServiceCallPageResponse(List<ServiceCallSummaryResponse> items, @Nullable String next) {}
