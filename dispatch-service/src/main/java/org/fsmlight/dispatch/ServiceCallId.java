package org.fsmlight.dispatch;

/** A service call, and the request it came from: they share the id. */
public record ServiceCallId(String value) {}
