package org.fsmlight.events;

/**
 * Public state of a dispatcher.
 *
 * @param id the account's id
 * @param email where request mails go
 * @param active whether they can decide: not before they have a password, not once left
 */
public record Dispatcher(
    String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    String language,
    boolean active) {}
