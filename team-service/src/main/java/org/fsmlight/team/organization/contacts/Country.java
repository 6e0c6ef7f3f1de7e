package org.fsmlight.team.organization.contacts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Requires an ISO 3166-1 alpha-2 country code. Null is refused. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Country.Rule.class)
public @interface Country {

  String message() default "must be a country's code of two letters, such as CH";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Compares with all codes that the JDK has. */
  final class Rule implements ConstraintValidator<Country, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text != null
          && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text);
    }
  }
}
