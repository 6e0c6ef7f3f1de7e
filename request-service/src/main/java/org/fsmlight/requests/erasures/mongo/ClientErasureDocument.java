package org.fsmlight.requests.erasures.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.requests.erasures.ClientErasure;
import org.fsmlight.requests.servicerequests.RequestId;
import org.springframework.data.annotation.Id;

/** The stored form of a client erasure. */
record ClientErasureDocument(
    @Id String id, long version, String company, List<String> requests, String by, Instant at) {

  static ClientErasureDocument of(ClientErasure erasure) {
    return new ClientErasureDocument(
        erasure.id(),
        1,
        erasure.company().value(),
        erasure.requests().stream().map(RequestId::value).toList(),
        erasure.by().value(),
        erasure.at());
  }
}
