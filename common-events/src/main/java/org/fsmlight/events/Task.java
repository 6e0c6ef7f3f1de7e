package org.fsmlight.events;

/** An open step of a call. */
public enum Task {
  DEFINE_DATE_TIME,
  ASSIGN_TECHNICIAN,
  CALL_CLIENT
}
