package org.fsmlight.dispatch.diaries;

import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/**
 * A technician's time, reserved for a call. It is in force while the call confirms it.
 *
 * @param number the readable number of the call
 */
public record Reservation(
    ReservationId id, TechnicianId technician, ServiceCallId call, String number, TimeSlot time) {}
