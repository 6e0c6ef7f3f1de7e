package org.fsmlight.dispatch.board;

import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;

/**
 * That a card changed, not how.
 *
 * @param sequence its number in its lane
 */
public record CardChange(long sequence, CompanyId company, ServiceCallId card) {}
