package org.fsmlight.team.organization.contacts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Requires the IANA name of a time zone. Null is refused. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimeZone.Rule.class)
public @interface TimeZone {

  String message() default "must be an IANA time zone, such as Europe/Zurich";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares with all names that the JDK has. */
  final class Rule implements ConstraintValidator<TimeZone, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text != null && ZoneId.getAvailableZoneIds().contains(text);
    }
  }
}
