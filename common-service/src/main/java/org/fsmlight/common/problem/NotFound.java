package org.fsmlight.common.problem;

/** The object does not exist, or this caller may not know of it: the response is the same. */
public final class NotFound extends RuntimeException {

  public NotFound(String kind, String id) {
    super("There is no " + kind + " with this id that you may see.", null, false, false);
  }
}
