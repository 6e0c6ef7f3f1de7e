package org.fsmlight.requests.request;

import java.time.Instant;

/**
 * A marketplace hands a booking over, under a key of its choice; the same client and key always
 * mean the same request, however often they arrive.
 *
 * @param client the machine's client id; only it may read the request later
 * @param key the idempotency key
 */
public record Posting(String client, String key, Actor by, Instant at) {

  RequestId requestId() {
    return RequestId.of(client + '\n' + key);
  }
}
