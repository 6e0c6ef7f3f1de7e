package org.fsmlight.events;

/** Skill test passed, verified by Amazon, and mapped to a resource of Amazon's. */
public record TechnicianAmazonCleared(TechnicianClearance clearance)
    implements TechnicianClearanceEvent {}
