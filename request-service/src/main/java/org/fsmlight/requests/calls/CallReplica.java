package org.fsmlight.requests.calls;

/**
 * A service call of dispatch-service.
 *
 * @param id the id of the request that was accepted; request and call share it
 * @param version the version that dispatch-service has published
 */
public record CallReplica(String id, long version, CallProgress progress) {}
