package org.fsmlight.gateway.support;

import java.util.List;

/** All contacts of the support. */
record SupportResponse(List<SupportContact> items) {}
