package org.fsmlight.common.tracing;

import org.jspecify.annotations.Nullable;

/**
 * The trace of the current work. Work that is done later stores it as a W3C {@code traceparent} and
 * continues it then.
 */
public interface Traces {

  /** Traces nothing. */
  Traces NONE =
      new Traces() {
        @Override
        public @Nullable String current() {
          return null;
        }

        @Override
        public void within(@Nullable String traceparent, String name, Runnable work) {
          work.run();
        }
      };

  /** The {@code traceparent} of the current work; null when it belongs to no trace. */
  @Nullable String current();

  /**
   * Does the work in a span of the given trace.
   *
   * @param traceparent the trace; null starts a new one
   * @param name the span's name, the same for all work of a kind
   */
  void within(@Nullable String traceparent, String name, Runnable work);
}
