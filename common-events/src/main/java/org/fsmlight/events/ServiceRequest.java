package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a service request.
 *
 * @param number readable, unique in the company; the call keeps it
 * @param requestedStart the date/time the client wishes, if any
 * @param respondBy when the offer expires, if ever
 * @param decidedBy account that accepted or declined
 * @param reason why it was declined or withdrawn
 * @param redistributedFrom the request this one was made from
 */
public record ServiceRequest(
    String id,
    long version,
    String companyId,
    String number,
    ServiceRequestStatus status,
    Channel channel,
    @Nullable String externalRef,
    ServiceType serviceType,
    @Nullable Money price,
    Client client,
    Address address,
    @Nullable Instant requestedStart,
    @Nullable String note,
    @Nullable Instant respondBy,
    Instant receivedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable String redistributedFrom) {}
