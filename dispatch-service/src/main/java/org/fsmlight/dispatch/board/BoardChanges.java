package org.fsmlight.dispatch.board;

import org.fsmlight.dispatch.CompanyId;

/** The changes of all boards, one after the other for each company. */
public interface BoardChanges {

  /**
   * The last change of the company's board this instance has seen; -1 when it has seen none, from
   * which nobody can go on but everybody can begin anew.
   */
  long lastSeen(CompanyId company);
}
