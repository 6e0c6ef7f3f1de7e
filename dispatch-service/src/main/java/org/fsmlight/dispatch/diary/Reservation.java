package org.fsmlight.dispatch.diary;

import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/** A technician's time, taken for a call. */
public record Reservation(
    ReservationId id, TechnicianId technician, ServiceCallId call, String number, TimeSlot time) {}
