package org.fsmlight.events;

/**
 * Public state of a dispatcher.
 *
 * @param id the account's id
 * @param email the address that receives request mails
 * @param language ISO 639-1
 * @param active whether the dispatcher can decide: only with a password, and until they leave
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
