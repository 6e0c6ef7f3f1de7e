package org.fsmlight.requests.request;

/**
 * Why a booking can't be offered.
 *
 * @param field path of the field, as in {@code client.email}
 */
public record Flaw(String field, String message) {}
