package org.fsmlight.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the messages of the event's topic for a time instead of compacting it. For events that no
 * view is ever rebuilt from; the owner of the event decides.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TopicRetention {

  /** How long messages are kept. */
  int days();
}
