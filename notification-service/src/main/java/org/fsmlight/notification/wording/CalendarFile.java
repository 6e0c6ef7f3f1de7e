package org.fsmlight.notification.wording;

/**
 * An appointment for the addressee's calendar, as iCalendar (RFC 5545, RFC 5546).
 *
 * @param method {@code REQUEST} adds or moves the appointment, {@code CANCEL} removes it
 * @param name the name of the file
 * @param text the content, with the line ends of the format
 */
public record CalendarFile(String method, String name, String text) {}
