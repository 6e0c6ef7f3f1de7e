package org.fsmlight.dispatch.calls.web;

import java.util.List;

/** A technician's own calls, ordered by start. */
record OwnServiceCallsResponse(List<ServiceCallResponse> items) {}
