package org.fsmlight.dispatch.diaries;

/** The result of a request for a reservation. */
sealed interface Decision {

  record Accepted(Diary diary) implements Decision {}

  record Refused(Reservation conflict) implements Decision {}
}
