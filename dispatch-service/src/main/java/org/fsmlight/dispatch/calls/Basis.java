package org.fsmlight.dispatch.calls;

import org.jspecify.annotations.Nullable;

/**
 * Which state of the call a command was given for.
 *
 * @param exactly the only version it is for; absent when any will do
 * @param seen the version its author had seen when it was queued offline; absent when it was not
 */
public record Basis(@Nullable Long exactly, @Nullable Long seen) {

  public static final Basis ANY = new Basis(null, null);

  public static Basis exactly(long version) {
    return new Basis(version, null);
  }

  public static Basis seen(long version) {
    return new Basis(null, version);
  }

  /** No command is based on a version there has not been. */
  boolean allows(long version) {
    return (exactly == null || exactly == version) && (seen == null || seen <= version);
  }

  /** Whose call it is; or, for an action queued offline, was when it was queued. */
  boolean mayCommand(Author author, ServiceCall call) {
    return author.mayCommand(call)
        || seen != null
            && author instanceof Author.Technician technician
            && technician.had(call, seen);
  }
}
