package org.fsmlight.common.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fsmlight.common.contacts.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A phone number as people write it. Null is valid; combine with {@code NotNull} otherwise. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneText.Rule.class)
public @interface PhoneText {

  String message() default "must be a phone number, such as +41 44 555 01 02";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Applies the rule of {@link PhoneNumber}. */
  final class Rule implements ConstraintValidator<PhoneText, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || PhoneNumber.isOne(text);
    }
  }
}
