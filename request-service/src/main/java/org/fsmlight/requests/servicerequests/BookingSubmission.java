package org.fsmlight.requests.servicerequests;

import java.time.Instant;

/**
 * The submission of a booking by a marketplace. A client and an idempotency key always identify the
 * same request, however often they are submitted.
 *
 * @param clientId the client id of the machine; among marketplaces, only it may read the request
 */
public record BookingSubmission(String clientId, String idempotencyKey, Actor by, Instant at) {

  RequestId requestId() {
    return RequestId.of(clientId + '\n' + idempotencyKey);
  }
}
