package org.fsmlight.dispatch.boards.web;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.technicians.Technician;

/**
 * A technician's row of the board.
 *
 * @param missing codes of the parts without which the technician is not verified
 */
record RowResponse(
    String id,
    String name,
    Technician.State state,
    boolean verified,
    List<String> skills,
    List<String> missing) {

  /** Empty while the technician's profile is not known. */
  static Optional<RowResponse> of(Technician technician) {
    return Optional.ofNullable(technician.profile())
        .map(
            profile ->
                new RowResponse(
                    technician.id().value(),
                    profile.name(),
                    profile.state(),
                    technician.isVerified(),
                    profile.skills(),
                    profile.missing()));
  }
}
