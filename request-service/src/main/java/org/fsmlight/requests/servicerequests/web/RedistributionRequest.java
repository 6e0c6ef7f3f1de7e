package org.fsmlight.requests.servicerequests.web;

import org.fsmlight.common.web.PlainText;

/** The company that is offered the booking. */
record RedistributionRequest(@PlainText(max = 64) String companyId) {}
