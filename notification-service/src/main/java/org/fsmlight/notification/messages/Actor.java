package org.fsmlight.notification.messages;

/**
 * A person or machine that gives a command.
 *
 * @param reference role and id as {@code role/ID}, the form that events and the ledger show
 */
public record Actor(String reference) {}
