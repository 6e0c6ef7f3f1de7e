package org.fsmlight.common.messaging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Descriptions of exceptions without their messages, which may contain personal data. */
final class Faults {

  private Faults() {}

  /** The message of an unreadable event; for other faults the class and the place in our code. */
  static String reason(@Nullable Throwable fault) {
    var root = root(fault);
    return switch (root) {
      case null -> "unknown";
      case UnreadableEvent unreadable -> String.valueOf(unreadable.getMessage());
      default -> root.getClass().getName() + " at " + ours(root);
    };
  }

  static @Nullable Throwable root(@Nullable Throwable fault) {
    var root = fault;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  static <T extends Throwable> @Nullable T find(@Nullable Throwable fault, Class<T> kind) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }

  private static String ours(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.fsmlight"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("?");
  }
}
