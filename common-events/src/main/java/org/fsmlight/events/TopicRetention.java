package org.fsmlight.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Limits how long the topic of an event keeps its messages, and turns its compaction off. For
 * events from which no view is ever rebuilt. The owner of the event decides.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TopicRetention {

  /** Days for which messages are kept. */
  int days();
}
