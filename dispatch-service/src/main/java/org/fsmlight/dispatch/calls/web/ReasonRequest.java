package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.web.PlainText;

/** The reason why a call is cancelled or cannot be completed. */
record ReasonRequest(@PlainText(max = 500, lines = true) String reason) {}
