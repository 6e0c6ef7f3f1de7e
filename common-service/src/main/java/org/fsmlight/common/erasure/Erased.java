package org.fsmlight.common.erasure;

/** Whether an id is erased here: what is told of it from then on is not kept. */
@FunctionalInterface
public interface Erased {

  boolean contains(String id);
}
