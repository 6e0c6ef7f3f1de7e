package org.fsmlight.dispatch.boards;

import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;

/**
 * The information that a card has changed, without its state.
 *
 * @param sequence the number of the change in its partition
 */
public record CardChange(long sequence, CompanyId company, ServiceCallId card) {}
