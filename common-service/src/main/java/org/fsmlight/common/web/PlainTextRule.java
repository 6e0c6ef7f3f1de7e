package org.fsmlight.common.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.fsmlight.common.contacts.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/** Validates {@link PlainText}, with a message for each kind of fault. */
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
    var fault = fault(text);
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
    if (InvisibleCharacters.isAllOf(text.toString())) {
      return optional && text.isEmpty() ? null : "must not be blank";
    }
    if (text.length() > max) {
      return "must have at most " + max + " characters";
    }
    if (text.codePoints().anyMatch(PlainTextRule::isUnpairedSurrogate)) {
      return "must not have unpaired surrogates";
    }
    return text.chars().anyMatch(this::isForbidden) ? "must not have control characters" : null;
  }

  /** Neither the store nor a mail can represent it. */
  private static boolean isUnpairedSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  private boolean isForbidden(int character) {
    var isLineOrTab = character == '\n' || character == '\r' || character == '\t';
    var isLineSeparator = character == '\u2028' || character == '\u2029';
    return isLineOrTab || isLineSeparator ? !lines : Character.isISOControl(character);
  }
}
