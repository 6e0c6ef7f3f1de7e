package org.fsmlight.notification.directory;

/**
 * A dispatcher or technician as messages need them.
 *
 * @param id the account's id
 * @param active false once left or deactivated
 */
public record Person(
    String id,
    long version,
    String companyId,
    String firstName,
    String lastName,
    String email,
    String language,
    boolean active) {}
