package org.fsmlight.common.logs;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: class and stack without the message, which may contain personal
 * data.
 */
public final class RedactedException extends Throwable {

  private static final int MAX_DEPTH = 10;

  private RedactedException(Throwable fault, int depth) {
    super(fault.getClass().getName(), cause(fault, depth), false, true);
    setStackTrace(fault.getStackTrace());
  }

  public static RedactedException of(Throwable fault) {
    return new RedactedException(fault, 1);
  }

  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }

  private static @Nullable Throwable cause(Throwable fault, int depth) {
    var cause = fault.getCause();
    return cause == null || depth == MAX_DEPTH ? null : new RedactedException(cause, depth + 1);
  }
}
