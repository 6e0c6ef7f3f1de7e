package org.fsmlight.notification.wording;

/**
 * The organizer of a call's appointment: the company, as the first calendar file named it.
 *
 * @param email the address by which calendars recognize later files
 */
public record Organizer(String name, String email) {}
