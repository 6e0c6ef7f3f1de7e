package org.fsmlight.team.audit.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of audit records, the newest first.
 *
 * @param next the cursor of the next page; absent on the last page
 */
record AuditPageResponse(List<AuditRecordResponse> items, @Nullable String next) {}
