package org.fsmlight.requests.request.web;

import org.fsmlight.common.web.PlainText;

/** Why a request is declined or withdrawn. */
record ReasonBody(@PlainText(max = 500, lines = true) String reason) {}
