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
 * @param reason why it was cancelled, or cannot be completed and waits to be rescheduled or
 *     cancelled
 * @param note what the technician noted at check-out
 * @param lateNotes what technicians did or said offline, and was heard too late to change the call
 * @param withdrawnTooLate the request was withdrawn when the work had begun; the call stands
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
    @Nullable String note,
    @Nullable List<LateNote> lateNotes,
    @Nullable LateWithdrawal withdrawnTooLate) {}
