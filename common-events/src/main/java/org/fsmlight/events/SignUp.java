package org.fsmlight.events;

/**
 * A company that wants to become a partner, and the person who signs it up as its first dispatcher.
 *
 * @param companyId the id it will have, should it come to be
 * @param companyName as given; nobody has confirmed it
 * @param timeZone the zone of the company's calendar
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
