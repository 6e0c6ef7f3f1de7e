package org.fsmlight.notification.companies;

/**
 * The replica of a dispatcher or technician.
 *
 * @param id the account's id
 * @param active false if the person has left or was deactivated
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
