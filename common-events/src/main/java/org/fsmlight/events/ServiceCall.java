package org.fsmlight.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a service call.
 *
 * @param id the id of the request it came from
 * @param start begin of the work; absent until a date/time is defined
 * @param technician absent until assigned
 * @param openTasks what is still to do, in the order it is usually done
 * @param reason why it was cancelled or could not be completed
 * @param note what the technician noted at check-out
 */
public record ServiceCall(
    String id,
    long version,
    String companyId,
    String number,
    ServiceCallStatus status,
    Channel channel,
    ServiceType serviceType,
    @Nullable Money price,
    Client client,
    Address address,
    @Nullable String clientNote,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable AssignedTechnician technician,
    boolean clientCalled,
    List<Task> openTasks,
    Instant acceptedAt,
    @Nullable String acceptedBy,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable String reason,
    @Nullable String note) {}
