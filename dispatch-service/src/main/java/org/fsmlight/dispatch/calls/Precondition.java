package org.fsmlight.dispatch.calls;

import org.jspecify.annotations.Nullable;

/**
 * The version of the call on which a command is based.
 *
 * @param exactly the only version the command applies to; absent when it applies to any
 * @param seen the version the actor had seen when the command was queued offline; absent when it
 *     was not queued
 */
public record Precondition(@Nullable Long exactly, @Nullable Long seen) {

  public static final Precondition ANY = new Precondition(null, null);

  public static Precondition exactly(long version) {
    return new Precondition(version, null);
  }

  public static Precondition seen(long version) {
    return new Precondition(null, version);
  }

  /** Returns true if the command applies to this version. A version yet to come was never seen. */
  boolean allows(long version) {
    return (exactly == null || exactly == version) && (seen == null || seen <= version);
  }

  /**
   * Returns true if the actor may command the call, or could when the command was queued offline.
   */
  boolean mayCommand(Actor actor, ServiceCall call) {
    return actor.mayCommand(call)
        || seen != null
            && actor instanceof Actor.Technician technician
            && technician.formerlyHad(call, seen);
  }
}
