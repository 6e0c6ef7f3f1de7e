package org.fsmlight.requests.servicerequests.web;

import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.requests.servicerequests.ServiceRequest;

/**
 * The permission to read a service request: operators, dispatchers of its company, and the
 * marketplace that submitted it.
 */
final class ReadPermission {

  private ReadPermission() {}

  static boolean isGranted(Caller caller, ServiceRequest request) {
    return caller.is(Role.OPERATOR)
        || caller.is(Role.DISPATCHER) && caller.isOf(request.companyId().value())
        || caller.is(Role.MARKETPLACE) && caller.clientId().equals(request.postedBy());
  }
}
