package org.fsmlight.common.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text without control characters, so that nothing can be injected into mail headers or logs. Null
 * is valid only where optional.
 */
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextRule.class)
public @interface PlainText {

  /** The maximum length in characters. */
  int max();

  boolean optional() default false;

  /** Whether tabs and line breaks are allowed. */
  boolean lines() default false;

  String message() default "is not valid";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
