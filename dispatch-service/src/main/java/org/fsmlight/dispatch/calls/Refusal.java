package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diary.Reservation;

/** Why a command was not carried out. */
public sealed interface Refusal {

  /** The call is no longer what the command was based on. */
  record Stale() implements Refusal {}

  record NoDateTime() implements Refusal {}

  record NoTechnician() implements Refusal {}

  record NothingToChange() implements Refusal {}

  record AlreadyDone() implements Refusal {}

  record StartOutOfReach(Instant earliest, Instant latest) implements Refusal {}

  record UnknownTechnician(TechnicianId technician) implements Refusal {}

  record NotQualified(TechnicianId technician, List<String> missing) implements Refusal {}

  /** The technician's time is taken; a dispatcher may insist. */
  record Busy(Reservation conflict) implements Refusal {}

  record InAmazonsApp() implements Refusal {}
}
