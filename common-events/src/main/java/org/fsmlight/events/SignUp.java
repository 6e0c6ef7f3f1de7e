package org.fsmlight.events;

/**
 * A company that wants to become a partner, and the person who signs it up as its first dispatcher.
 *
 * @param companyId the id the company will have once it is registered
 * @param companyName as entered, not confirmed
 * @param timeZone IANA name of the calendar's time zone
 * @param email the address the person entered, not confirmed
 * @param language ISO 639-1, the person's
 */
public record SignUp(
    String id,
    long version,
    String companyId,
    String companyName,
    String timeZone,
    String firstName,
    String lastName,
    String email,
    String language) {}
