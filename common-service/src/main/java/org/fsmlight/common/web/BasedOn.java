package org.fsmlight.common.web;

import org.jspecify.annotations.Nullable;

/**
 * The version the author of an action saw when the action was queued offline, from the header
 * {@code Based-On}. Such an action is judged by field, whereas {@link IfMatch} is exact. Absent
 * when the action was not queued.
 */
public record BasedOn(@Nullable Long version) {

  public static final String HEADER = "Based-On";

  public static final BasedOn NOTHING = new BasedOn(null);
}
