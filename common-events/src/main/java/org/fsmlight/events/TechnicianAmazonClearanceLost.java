package org.fsmlight.events;

/** One of the three conditions of the clearance is gone. */
public record TechnicianAmazonClearanceLost(TechnicianClearance clearance)
    implements TechnicianClearanceEvent {}
