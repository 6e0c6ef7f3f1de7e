package org.fsmlight.requests.servicerequests.web;

import org.fsmlight.common.web.PlainText;

/** The reason of a decline or a withdrawal. */
record ReasonRequest(@PlainText(max = 500, lines = true) String reason) {}
