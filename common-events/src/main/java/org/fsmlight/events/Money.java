package org.fsmlight.events;

/**
 * An amount of money.
 *
 * @param amountMinor the amount in minor units (cents, rappen)
 * @param currency ISO 4217
 */
public record Money(long amountMinor, String currency) {}
