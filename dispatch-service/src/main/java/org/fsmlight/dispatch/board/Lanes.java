package org.fsmlight.dispatch.board;

import org.fsmlight.dispatch.CompanyId;

/**
 * Changes come in some lanes, each numbered without a gap. All of a company's are in one, which it
 * shares with other companies.
 */
@FunctionalInterface
public interface Lanes {

  int of(CompanyId company, int lanes);
}
