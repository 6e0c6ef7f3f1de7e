package org.fsmlight.notification.wording;

/**
 * An appointment for the reader's calendar, as iCalendar (RFC 5545, RFC 5546).
 *
 * @param method {@code REQUEST}: put it in or move it; {@code CANCEL}: take it out
 * @param name what to call the file
 * @param text lines as the format wants them
 */
public record CalendarFile(String method, String name, String text) {}
