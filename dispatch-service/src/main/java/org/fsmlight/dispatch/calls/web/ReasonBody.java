package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.web.PlainText;

/** Why a call is cancelled, or cannot be completed. */
record ReasonBody(@PlainText(max = 500, lines = true) String reason) {}
