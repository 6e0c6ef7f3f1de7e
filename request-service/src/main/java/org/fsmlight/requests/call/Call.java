package org.fsmlight.requests.call;

/**
 * A call as it was told of last.
 *
 * @param id the id of the request it came of
 */
public record Call(String id, long version, Progress progress) {}
