package org.fsmlight.amazon.clearances;

/** A person or machine that records conditions, as {@code role/ID}. */
public record Actor(String value) {}
