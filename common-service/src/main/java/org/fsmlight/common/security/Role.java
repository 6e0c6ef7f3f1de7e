package org.fsmlight.common.security;

/** The roles of callers. */
public enum Role {
  MARKETPLACE,
  DISPATCHER,
  TECHNICIAN,
  OPERATOR
}
