package org.fsmlight.team.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did. It holds ids only: who they are is looked up when it is read.
 *
 * @param id of the event that told it, so that it is kept once
 * @param company whose business it was; absent when it was nobody's
 * @param actor who did it; absent when it was anybody, without an account
 * @param action what happened, as its event is named
 * @param subject what it happened to
 * @param number the request's or call's
 */
public record AuditRecord(
    String id,
    Instant at,
    @Nullable String company,
    @Nullable Party actor,
    String action,
    Party subject,
    @Nullable String number) {

  /**
   * Who does, or what it is done to.
   *
   * @param kind of an actor the role, else the aggregate's
   */
  public record Party(String kind, String id) {

    /** Reads {@code kind/ID}. */
    public static Party of(String text) {
      int slash = text.indexOf('/');
      return slash < 0
          ? new Party("", text)
          : new Party(text.substring(0, slash), text.substring(slash + 1));
    }
  }
}
