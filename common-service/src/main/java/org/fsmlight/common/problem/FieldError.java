package org.fsmlight.common.problem;

/** A fault of one field, as an element of {@code errors}. */
public record FieldError(String field, String message) {}
