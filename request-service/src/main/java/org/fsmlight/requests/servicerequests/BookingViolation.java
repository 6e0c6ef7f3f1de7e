package org.fsmlight.requests.servicerequests;

/**
 * A reason why a booking cannot be offered.
 *
 * @param field the path of the field, for example {@code client.email}
 */
public record BookingViolation(String field, String message) {}
