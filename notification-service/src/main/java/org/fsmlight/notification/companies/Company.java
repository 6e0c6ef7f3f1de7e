package org.fsmlight.notification.companies;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The replica of a company.
 *
 * @param email the company email, to which clients reply; empty if replies are not read
 * @param languages the first one is the default
 */
public record Company(
    String id, long version, String name, String email, String timeZone, List<String> languages) {

  /** The sender of messages that no company sends. Replies are not read. */
  public static Company product(String timeZone) {
    return new Company("", 0, "FSM Light", "", timeZone, List.of());
  }

  /** The time zone of the calendar; UTC if this machine does not know the configured one. */
  public ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
