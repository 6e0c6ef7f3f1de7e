package org.fsmlight.team.audit.records;

import java.time.Instant;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One command that was performed. It holds ids only; names are looked up when it is read.
 *
 * @param id the id of the event it was made from, so that it is stored once
 * @param company null when the command concerned no company
 * @param actor null when anybody could perform the command without an account
 * @param action the name of the event
 * @param number the number of the request or call, if it concerned one
 */
public record AuditRecord(
    String id,
    Instant at,
    @Nullable String company,
    @Nullable Actor actor,
    String action,
    Subject subject,
    @Nullable String number) {

  /**
   * The aggregate that the command changed.
   *
   * @param kind {@code service-request}, {@code technician}, ...
   */
  public record Subject(String kind, String id) {

    /** Parses {@code kind/ID}. Without a slash the whole text is the id and the kind is empty. */
    public static Subject parse(String text) {
      int slash = text.indexOf('/');
      return slash < 0
          ? new Subject("", text)
          : new Subject(text.substring(0, slash), text.substring(slash + 1));
    }
  }
}
