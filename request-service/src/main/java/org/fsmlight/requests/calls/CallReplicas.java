package org.fsmlight.requests.calls;

/** The replicas of all calls that dispatch-service has changed. */
public interface CallReplicas {

  /** The progress of a call; {@code NOT_BEGUN} if there is no replica of it. */
  CallProgress progressOf(String id);

  /** Saves the replica unless the stored version is as new. */
  void saveIfNewer(CallReplica call);
}
