package org.fsmlight.common.web;

import org.jspecify.annotations.Nullable;

/**
 * The version the author of an action had seen when it was queued offline, from the {@code
 * Based-On} header: the rules go by field then, where {@link IfMatch} is exact. Absent when the
 * action was not queued.
 */
public record BasedOn(@Nullable Long version) {

  public static final String HEADER = "Based-On";

  public static final BasedOn NOTHING = new BasedOn(null);
}
