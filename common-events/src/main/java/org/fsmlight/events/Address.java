package org.fsmlight.events;

/**
 * The address at which the service takes place.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    @Redactable String street,
    @Redactable String postalCode,
    @Redactable String city,
    String country) {}
