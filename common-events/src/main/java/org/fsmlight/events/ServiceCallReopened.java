package org.fsmlight.events;

/**
 * Published when a call needs attention again; its state says why. Either a task that was done is
 * open again (the technician lost verification), or one of several open tasks was closed without a
 * command (verification came back before the client was called), or the request was withdrawn too
 * late ({@code withdrawnTooLate}), or an offline action of a technician arrived too late ({@code
 * lateNotes}).
 */
public record ServiceCallReopened(ServiceCall call) implements ServiceCallEvent {}
