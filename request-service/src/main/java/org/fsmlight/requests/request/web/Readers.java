package org.fsmlight.requests.request.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.requests.request.ServiceRequest;

/** Who may read a service request. */
final class Readers {

  private Readers() {}

  static boolean include(Caller caller, ServiceRequest request) {
    return caller.is(Role.OPERATOR)
        || caller.is(Role.DISPATCHER) && caller.isOf(request.companyId().value())
        || caller.is(Role.MARKETPLACE) && caller.clientId().equals(request.postedBy());
  }
}
