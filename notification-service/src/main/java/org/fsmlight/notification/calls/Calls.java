package org.fsmlight.notification.calls;

import org.fsmlight.notification.messages.CurrentStates;

/** The replicas of requests and calls. A replica is replaced only by a newer version. */
public interface Calls extends CurrentStates {

  /** Returns false once an event says that the request was decided, withdrawn or has expired. */
  boolean isUndecided(String requestId);

  /** Finds what is known of a request and its call; unknown parts are absent. */
  ServiceProjection find(String id);

  void saveRequest(RequestReplica request);

  void saveCall(CallReplica call);
}
