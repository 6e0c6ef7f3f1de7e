package org.fsmlight.dispatch.boards.web;

import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;

/**
 * The technician assigned to a call.
 *
 * @param qualified false once verification or a required skill is lost
 */
record TechnicianOnCardResponse(String id, String name, boolean qualified) {

  static TechnicianOnCardResponse of(TechnicianOnCard technician) {
    return new TechnicianOnCardResponse(
        technician.id().value(), technician.name(), technician.qualified());
  }
}
