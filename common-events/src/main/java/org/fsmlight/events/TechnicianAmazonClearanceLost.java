package org.fsmlight.events;

/** Published when one of the three conditions of Amazon's clearance no longer holds. */
public record TechnicianAmazonClearanceLost(TechnicianClearance clearance)
    implements TechnicianClearanceEvent {}
