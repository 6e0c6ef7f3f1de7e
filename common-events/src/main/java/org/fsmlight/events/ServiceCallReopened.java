package org.fsmlight.events;

/**
 * Somebody has to look at the call again; its state says why. A done task is open again, as when
 * the technician lost verification; one of several has closed by itself, as when verification came
 * back before the client was called; a withdrawal came too late ({@code withdrawnTooLate}); a
 * technician's word did ({@code lateNotes}).
 */
public record ServiceCallReopened(ServiceCall call) implements ServiceCallEvent {}
