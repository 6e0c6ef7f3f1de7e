package org.fsmlight.dispatch.calls;

import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;

/** Who gives a command. */
public sealed interface Author {

  CompanyId company();

  /** As events name them: {@code role/ID}. */
  String actor();

  record Dispatcher(CompanyId company, String actor) implements Author {}

  record Technician(CompanyId company, String actor, TechnicianId id) implements Author {}

  /** Dispatchers command their company's calls, technicians those assigned to them. */
  default boolean mayCommand(ServiceCall call) {
    return company().equals(call.company())
        && switch (this) {
          case Dispatcher _ -> true;
          case Technician technician -> call.isAssignedTo(technician.id());
        };
  }
}
