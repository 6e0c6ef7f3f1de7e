package org.fsmlight.common.problem;

/** A field or parameter is invalid in a way that constraint annotations cannot express. */
public final class BadInput extends RuntimeException {

  private final String field;

  /**
   * @param message a predicate of the field, such as "must be a date"
   */
  public BadInput(String field, String message) {
    super(message, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String message() {
    return String.valueOf(getMessage());
  }
}
