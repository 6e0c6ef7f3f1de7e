package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a service request.
 *
 * @param number readable number, unique in the company; the call keeps it
 * @param externalRef the booking's reference in the channel's own system
 * @param requestedStart the date/time the client asks for, if any
 * @param note the client's note
 * @param respondBy when the offer expires, if ever
 * @param decidedBy the account that accepted or declined
 * @param reason why the request was declined or withdrawn
 * @param redistributedFrom id of the request this one was made from, if any
 */
public record ServiceRequest(
    String id,
    long version,
    String companyId,
    String number,
    ServiceRequestStatus status,
    Channel channel,
    @Redactable @Nullable String externalRef,
    ServiceType serviceType,
    @Nullable Money price,
    Client client,
    Address address,
    @Nullable Instant requestedStart,
    @Redactable @Nullable String note,
    @Nullable Instant respondBy,
    Instant receivedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Redactable @Nullable String reason,
    @Nullable String redistributedFrom) {}
