package org.fsmlight.events;

/**
 * Where the service takes place.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String street, String postalCode, String city, String country) {}
