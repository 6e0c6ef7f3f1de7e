package org.fsmlight.common.problem;

/** What is wrong with one field, as a member of {@code errors}. */
public record FieldError(String field, String message) {}
