package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Author;
import org.fsmlight.dispatch.calls.ServiceCall;

/** Callers as authors of commands. */
final class Authors {

  private Authors() {}

  /** Who plans: who is both dispatcher and technician acts as dispatcher. */
  static Author planner(Caller caller) {
    return caller.is(Role.DISPATCHER)
        ? new Author.Dispatcher(new CompanyId(caller.company()), caller.actor(Role.DISPATCHER))
        : technician(caller);
  }

  /** Who carries out. */
  static Author technician(Caller caller) {
    return new Author.Technician(
        new CompanyId(caller.company()),
        caller.actor(Role.TECHNICIAN),
        new TechnicianId(caller.account()));
  }

  /** Who cancels: operators stand above companies. */
  static Author canceller(Caller caller) {
    return caller.is(Role.OPERATOR)
        ? new Author.Operator(caller.actor(Role.OPERATOR))
        : planner(caller);
  }

  /** Operators read all; else who may command it may read it. */
  static boolean mayRead(Caller caller, ServiceCall call) {
    return canceller(caller).mayCommand(call);
  }
}
