package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Requires a phone number as people write it. Null is allowed. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "\\+?[0-9][0-9 ()./-]{3,29}")
@interface Phone {

  String message() default "must be a phone number, such as +41 44 555 01 02";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
