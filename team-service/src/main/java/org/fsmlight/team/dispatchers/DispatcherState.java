package org.fsmlight.team.dispatchers;

/** Whether a dispatcher may decide for the company: only when active. */
public enum DispatcherState {
  INVITED,
  ACTIVE,
  LEFT
}
