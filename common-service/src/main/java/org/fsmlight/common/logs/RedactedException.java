package org.fsmlight.common.logs;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: kind and stack, without its words, for those may repeat what a
 * person wrote.
 */
public final class RedactedException extends Throwable {

  private static final int DEEPEST = 10;

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
    Throwable cause = fault.getCause();
    return cause == null || depth == DEEPEST ? null : new RedactedException(cause, depth + 1);
  }
}
