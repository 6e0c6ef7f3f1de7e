package org.fsmlight.team.organization.dispatchers.web;

import java.util.List;

/** The dispatchers of a company. */
record DispatcherListResponse(List<DispatcherResponse> items) {}
