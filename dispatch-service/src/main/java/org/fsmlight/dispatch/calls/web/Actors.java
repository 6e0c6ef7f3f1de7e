package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Actor;
import org.fsmlight.dispatch.calls.ServiceCall;

/** Maps callers to actors. */
final class Actors {

  private Actors() {}

  /** The caller who plans a call. A caller with both roles acts as dispatcher. */
  static Actor planner(Caller caller) {
    return caller.is(Role.DISPATCHER)
        ? new Actor.Dispatcher(new CompanyId(caller.company()), id(caller, Role.DISPATCHER))
        : technician(caller);
  }

  /** The caller who carries a call out. */
  static Actor technician(Caller caller) {
    return new Actor.Technician(
        new CompanyId(caller.company()),
        id(caller, Role.TECHNICIAN),
        new TechnicianId(caller.account()));
  }

  /** The caller who cancels a call. */
  static Actor canceller(Caller caller) {
    return caller.is(Role.OPERATOR)
        ? new Actor.Operator(id(caller, Role.OPERATOR))
        : planner(caller);
  }

  /** Operators may read every call, others the calls they may command. */
  static boolean mayRead(Caller caller, ServiceCall call) {
    return canceller(caller).mayCommand(call);
  }

  private static ActorId id(Caller caller, Role role) {
    return new ActorId(caller.actor(role));
  }
}
