package org.fsmlight.dispatch.calls;

import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;

/** The person who gives a command, in the role in which the command is given. */
public sealed interface Actor {

  ActorId id();

  record Dispatcher(CompanyId company, ActorId id) implements Actor {}

  record Technician(CompanyId company, ActorId id, TechnicianId technician) implements Actor {

    /** Returns true if the call was this technician's at that version and is another's now. */
    boolean formerlyHad(ServiceCall call, long version) {
      return company.equals(call.company()) && call.changeHistory().had(technician, version);
    }
  }

  /** An operator acts for every company. */
  record Operator(ActorId id) implements Actor {}

  /** Dispatchers command the calls of their company, technicians those assigned to them. */
  default boolean mayCommand(ServiceCall call) {
    return switch (this) {
      case Dispatcher(var company, _) -> company.equals(call.company());
      case Technician(var company, _, var technician) ->
          company.equals(call.company()) && call.isAssignedTo(technician);
      case Operator _ -> true;
    };
  }
}
