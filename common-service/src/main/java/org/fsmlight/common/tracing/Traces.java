package org.fsmlight.common.tracing;

import org.jspecify.annotations.Nullable;

/**
 * The trace of the work at hand. It is stored with what is done later, as a W3C {@code
 * traceparent}, and taken up again then.
 */
public interface Traces {

  /** Where nobody traces. */
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

  /** The {@code traceparent} of the work at hand; absent when it belongs to no trace. */
  @Nullable String current();

  /**
   * Does the work as a part of that trace, or of a new one.
   *
   * @param name of the part, the same for all such work
   */
  void within(@Nullable String traceparent, String name, Runnable work);
}
