package org.fsmlight.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public state of a service call.
 *
 * @param id id of the request the call came from
 * @param number readable number, unique in the company; the same as the request's
 * @param clientNote the client's note on the booking
 * @param start beginning of the work; absent until a date/time is defined
 * @param durationMinutes planned duration of the work in minutes
 * @param technician absent until assigned
 * @param openTasks tasks that are not done yet, in the order in which they are usually done
 * @param acceptedBy the account that accepted the request
 * @param startedAt check-in
 * @param completedAt check-out
 * @param reason why the call was cancelled, or why it cannot be completed and waits to be
 *     rescheduled or cancelled
 * @param note the technician's note at check-out
 * @param lateNotes offline actions of technicians that arrived too late to change the call
 * @param withdrawnTooLate present when the request was withdrawn after check-in; the call stands
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
    @Redactable @Nullable String clientNote,
    @Nullable Instant start,
    int durationMinutes,
    @Nullable AssignedTechnician technician,
    boolean clientCalled,
    List<Task> openTasks,
    Instant acceptedAt,
    @Nullable String acceptedBy,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Redactable @Nullable String reason,
    @Redactable @Nullable String note,
    @Nullable List<LateNote> lateNotes,
    @Nullable LateWithdrawal withdrawnTooLate) {}
