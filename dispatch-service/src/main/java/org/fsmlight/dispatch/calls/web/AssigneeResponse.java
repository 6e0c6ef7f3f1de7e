package org.fsmlight.dispatch.calls.web;

import org.fsmlight.dispatch.calls.AssignedTechnician;

/**
 * The technician assigned to a call.
 *
 * @param qualified false once verification or a required skill is lost
 */
record AssigneeResponse(String id, String name, boolean qualified) {

  static AssigneeResponse of(AssignedTechnician assignee) {
    return new AssigneeResponse(assignee.id().value(), assignee.name(), assignee.qualified());
  }
}
