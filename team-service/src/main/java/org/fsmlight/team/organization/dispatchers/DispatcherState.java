package org.fsmlight.team.organization.dispatchers;

/** The state of a dispatcher. Only an active one may decide for the company. */
public enum DispatcherState {
  INVITED,
  ACTIVE,
  LEFT
}
