package org.fsmlight.requests.servicerequests.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A code that the standard contains today. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IsoCode.Rule.class)
@interface IsoCode {

  Standard value();

  String message() default "must be a code of ISO {value}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A standard with its codes. */
  enum Standard {
    COUNTRY("3166-1 alpha-2, as in CH", Set.of(Locale.getISOCountries())),
    CURRENCY("4217, as in CHF", currenciesInUse());

    private final String name;
    private final Set<String> codes;

    Standard(String name, Set<String> codes) {
      this.name = name;
      this.codes = codes;
    }

    @Override
    public String toString() {
      return name;
    }

    /** The currencies of today's countries: no metals, no test codes, no former currencies. */
    private static Set<String> currenciesInUse() {
      return Stream.of(Locale.getISOCountries())
          .map(country -> Currency.getInstance(Locale.of("", country)))
          .filter(currency -> currency != null) // Antarctica has none
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Accepts absent codes; another constraint requires them. */
  final class Rule implements ConstraintValidator<IsoCode, String> {

    private Standard standard = Standard.COUNTRY;

    @Override
    public void initialize(IsoCode constraint) {
      standard = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || standard.codes.contains(code);
    }
  }
}
