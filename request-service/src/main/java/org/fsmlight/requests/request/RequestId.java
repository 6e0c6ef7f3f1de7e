package org.fsmlight.requests.request;

/** Names a service request, and later the call that comes of it. */
public record RequestId(String value) {}
