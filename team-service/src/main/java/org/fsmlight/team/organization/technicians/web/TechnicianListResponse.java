package org.fsmlight.team.organization.technicians.web;

import java.util.List;

/** The technicians of a company. */
record TechnicianListResponse(List<TechnicianResponse> items) {}
