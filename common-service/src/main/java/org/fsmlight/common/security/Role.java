package org.fsmlight.common.security;

/** What a caller may be. */
public enum Role {
  MARKETPLACE,
  DISPATCHER,
  TECHNICIAN,
  OPERATOR
}
