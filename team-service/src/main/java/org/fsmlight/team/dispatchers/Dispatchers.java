package org.fsmlight.team.dispatchers;

import java.util.List;
import org.fsmlight.team.companies.CompanyId;

/** All dispatchers. */
public interface Dispatchers {

  /** By last name. */
  List<Dispatcher> of(CompanyId company);

  /** False when the account is a dispatcher already. */
  boolean add(DispatcherJoinedCompany joined);
}
