package org.fsmlight.common.logs;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The fields every log line of a piece of work carries, beside its trace. */
public final class LogFields {

  /** The aggregate the work is about: a request and its call share their id. */
  public static final String AGGREGATE = "aggregateId";

  private static final int LONGEST = 64;

  private LogFields() {}

  /** Until closed. What looks like no id is left out. */
  public static MDC.MDCCloseable about(@Nullable String id) {
    return MDC.putCloseable(AGGREGATE, isId(id) ? id : null);
  }

  private static boolean isId(@Nullable String id) {
    return id != null
        && id.length() <= LONGEST
        && id.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
  }
}
