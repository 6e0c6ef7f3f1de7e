package org.fsmlight.events;

/**
 * Published when the author of a call's last change has undone it. The call is as it was before the
 * change, which had made the previous version. Messages held for that version are never sent.
 */
public record ServiceCallChangeUndone(ServiceCall call) implements ServiceCallEvent {}
