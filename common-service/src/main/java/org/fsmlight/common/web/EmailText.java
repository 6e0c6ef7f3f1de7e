package org.fsmlight.common.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fsmlight.common.contacts.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Text that {@link EmailAddress#parse} reads. Null is valid only where optional. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailText.Rule.class)
public @interface EmailText {

  boolean optional() default false;

  String message() default "must be a mail address";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Applies the rule of {@link EmailAddress}. */
  final class Rule implements ConstraintValidator<EmailText, String> {

    private boolean optional;

    @Override
    public void initialize(EmailText constraint) {
      optional = constraint.optional();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null ? optional : EmailAddress.parse(text).isPresent();
    }
  }
}
