package org.fsmlight.common.stuck.web;

import java.util.List;

/** The stuck work of a service, oldest first. */
record StuckListResponse(List<StuckResponse> items) {}
