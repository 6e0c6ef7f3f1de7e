package org.fsmlight.notification.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A company as its messages need it.
 *
 * @param email the company email, to which clients reply; empty when nobody would read it
 * @param languages the first is the default
 */
public record Company(
    String id, long version, String name, String email, String timeZone, List<String> languages) {

  /** Who writes when no company does: nobody reads a reply. */
  public static Company product(String timeZone) {
    return new Company("", 0, "FSM Light", "", timeZone, List.of());
  }

  /** Its calendar's zone; UTC, which every date then says, when this machine doesn't know it. */
  public ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
