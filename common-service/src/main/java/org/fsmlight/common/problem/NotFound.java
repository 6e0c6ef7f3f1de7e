package org.fsmlight.common.problem;

/** There is no such thing, or none this caller may know of: the answer is the same. */
public final class NotFound extends RuntimeException {

  public NotFound(String kind, String id) {
    super("There is no " + kind + " with this id that you may see.", null, false, false);
  }
}
