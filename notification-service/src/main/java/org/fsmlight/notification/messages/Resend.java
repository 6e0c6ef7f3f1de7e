package org.fsmlight.notification.message;

/**
 * A message somebody had sent again.
 *
 * @param of the message it repeats
 * @param by who wanted it, as {@code role/ID}
 */
public record Resend(String of, String by) {}
