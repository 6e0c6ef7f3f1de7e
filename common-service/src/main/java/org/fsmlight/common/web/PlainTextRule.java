package org.fsmlight.common.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a text that should be plain. */
public final class PlainTextRule implements ConstraintValidator<PlainText, CharSequence> {

  private int max;
  private boolean optional;
  private boolean lines;

  @Override
  public void initialize(PlainText constraint) {
    max = constraint.max();
    optional = constraint.optional();
    lines = constraint.lines();
  }

  @Override
  public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    String fault = fault(text);
    if (fault == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
    return false;
  }

  private @Nullable String fault(@Nullable CharSequence text) {
    if (text == null) {
      return optional ? null : "is missing";
    }
    if (text.toString().isBlank()) {
      return optional && text.isEmpty() ? null : "must not be blank";
    }
    if (text.length() > max) {
      return "must have at most " + max + " characters";
    }
    if (text.codePoints().anyMatch(PlainTextRule::halfACharacter)) {
      return "must not have unpaired surrogates";
    }
    return text.chars().anyMatch(this::forbidden) ? "must not have control characters" : null;
  }

  /** Neither the store nor a mail could carry it. */
  private static boolean halfACharacter(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private boolean forbidden(int character) {
    boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
    boolean breaksLines = character == '\u2028' || character == '\u2029';
    return lineOrTab || breaksLines ? !lines : Character.isISOControl(character);
  }
}
