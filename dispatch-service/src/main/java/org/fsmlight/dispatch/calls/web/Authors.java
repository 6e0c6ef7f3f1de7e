package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Author;
import org.fsmlight.dispatch.calls.ServiceCall;

/** Callers as authors of commands; who is both dispatcher and technician acts as dispatcher. */
final class Authors {

  private Authors() {}

  static Author of(Caller caller) {
    var company = new CompanyId(caller.company());
    return caller.is(Role.DISPATCHER)
        ? new Author.Dispatcher(company, caller.actor(Role.DISPATCHER))
        : new Author.Technician(
            company, caller.actor(Role.TECHNICIAN), new TechnicianId(caller.account()));
  }

  /** Operators stand above companies; else who may command it may read it. */
  static boolean mayRead(Caller caller, ServiceCall call) {
    return caller.is(Role.OPERATOR) || of(caller).mayCommand(call);
  }
}
