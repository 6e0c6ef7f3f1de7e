package org.fsmlight.dispatch;

/** A service call and the request it was made from, which share the ID. */
public record ServiceCallId(String value) {}
