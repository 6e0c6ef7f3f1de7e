package org.fsmlight.common.logs;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Fields that every log line of a piece of work has, in addition to its trace. */
public final class LogFields {

  /** The id of the aggregate the work is about. */
  public static final String AGGREGATE = "aggregateId";

  private static final int MAX_LENGTH = 64;

  private LogFields() {}

  /** Adds the id to log lines until closed. A value that does not look like an id is left out. */
  public static MDC.MDCCloseable about(@Nullable String id) {
    return MDC.putCloseable(AGGREGATE, isId(id) ? id : null);
  }

  private static boolean isId(@Nullable String id) {
    return id != null
        && id.length() <= MAX_LENGTH
        && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
  }
}
