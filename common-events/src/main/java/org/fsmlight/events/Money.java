package org.fsmlight.events;

/**
 * An amount in minor units (cents, rappen) of an ISO 4217 currency.
 *
 * @param amountMinor the amount in minor units
 */
public record Money(long amountMinor, String currency) {}
