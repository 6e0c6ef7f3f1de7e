package org.fsmlight.common.erasure;

/**
 * Whether an id is erased in this service. Personal data that arrives for such an id later is not
 * stored.
 */
@FunctionalInterface
public interface Erased {

  boolean contains(String id);
}
