package org.fsmlight.dispatch.calls;

import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;

/** Who gives a command. */
public sealed interface Author {

  /** As events name them: {@code role/ID}. */
  String actor();

  record Dispatcher(CompanyId company, String actor) implements Author {}

  record Technician(CompanyId company, String actor, TechnicianId id) implements Author {

    /** Whether the call was this technician's at that version, though it is another's now. */
    boolean had(ServiceCall call, long version) {
      return company.equals(call.company()) && call.trail().had(id, version);
    }
  }

  /** Stands above companies. */
  record Operator(String actor) implements Author {}

  /** Dispatchers command their company's calls, technicians those assigned to them. */
  default boolean mayCommand(ServiceCall call) {
    return switch (this) {
      case Dispatcher(var company, _) -> company.equals(call.company());
      case Technician(var company, _, var id) ->
          company.equals(call.company()) && call.isAssignedTo(id);
      case Operator _ -> true;
    };
  }
}
