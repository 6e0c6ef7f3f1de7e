package org.fsmlight.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that identifies a client, or that holds text written by a person or a mail
 * server. Once the client is erased, events leave such a component out, or carry its replacement
 * where it is required.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Redactable {

  /** The text that replaces a required component. */
  String replacement() default "";
}
