package org.fsmlight.common.deadletters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of dead letters, oldest first.
 *
 * @param next the cursor of the next page; absent on the last
 */
record DeadLetterListResponse(List<DeadLetterSummaryResponse> items, @Nullable String next) {}
