package org.fsmlight.events;

/**
 * Published when Amazon clears a technician: skill test passed, verified by Amazon, and mapped to a
 * resource of Amazon's.
 */
public record TechnicianAmazonCleared(TechnicianClearance clearance)
    implements TechnicianClearanceEvent {}
