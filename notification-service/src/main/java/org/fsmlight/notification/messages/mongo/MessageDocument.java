package org.fsmlight.notification.message.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Lease;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Resend;
import org.fsmlight.notification.message.State;
import org.fsmlight.notification.message.Template;
import org.fsmlight.notification.message.Told;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored. {@code id} is no document's id here, so it is named otherwise.
 *
 * @param start with a booking and no call
 */
record MessageDocument(
    String key,
    Template template,
    State state,
    @Nullable String reason,
    @Nullable Booking booking,
    @Nullable CallState call,
    @Nullable Instant start,
    int durationMinutes,
    Content.@Nullable OfInvitation invitation,
    Content.@Nullable OfVerification verification,
    Content.@Nullable OfAccess access,
    Content.@Nullable Report report,
    boolean decided,
    @Nullable Told told,
    Instant happenedAt,
    Instant createdAt,
    @Nullable Instant holdUntil,
    Instant dueAt,
    int attempts,
    @Nullable Lease lease,
    boolean uncertain,
    @Nullable String into,
    List<String> reached,
    @Nullable Instant settledAt,
    @Nullable Resend resend,
    @Nullable String traceparent) {

  static MessageDocument of(Message message) {
    return switch (message.content()) {
      case Content.OfRequest(Booking booking, Instant start, int minutes) ->
          of(message, booking, null, start, minutes, null, null, null, null);
      case Content.OfCall(Booking booking, CallState call) ->
          of(message, booking, call, null, 0, null, null, null, null);
      case Content.OfReport(Booking booking, Instant start, int minutes, Content.Report report) ->
          of(message, booking, null, start, minutes, null, null, null, report);
      case Content.OfInvitation invitation ->
          of(message, null, null, null, 0, invitation, null, null, null);
      case Content.OfVerification verification ->
          of(message, null, null, null, 0, null, verification, null, null);
      case Content.OfAccess access -> of(message, null, null, null, 0, null, null, access, null);
    };
  }

  Message toMessage() {
    return new Message(
        key,
        template,
        state,
        reason,
        content(),
        decided,
        told,
        happenedAt,
        createdAt,
        holdUntil,
        dueAt,
        attempts,
        lease,
        uncertain,
        into,
        Set.copyOf(reached),
        settledAt,
        resend,
        traceparent);
  }

  private Content content() {
    if (invitation != null) {
      return invitation;
    }
    if (verification != null) {
      return verification;
    }
    if (access != null) {
      return access;
    }
    if (booking == null) {
      throw new IllegalStateException("message " + key + " is about nothing");
    }
    if (report != null) {
      return new Content.OfReport(booking, start, durationMinutes, report);
    }
    return call == null
        ? new Content.OfRequest(booking, start, durationMinutes)
        : new Content.OfCall(booking, call);
  }

  private static MessageDocument of(
      Message message,
      @Nullable Booking booking,
      @Nullable CallState call,
      @Nullable Instant start,
      int durationMinutes,
      Content.@Nullable OfInvitation invitation,
      Content.@Nullable OfVerification verification,
      Content.@Nullable OfAccess access,
      Content.@Nullable Report report) {
    return new MessageDocument(
        message.id(),
        message.template(),
        message.state(),
        message.reason(),
        booking,
        call,
        start,
        durationMinutes,
        invitation,
        verification,
        access,
        report,
        message.decided(),
        message.told(),
        message.happenedAt(),
        message.createdAt(),
        message.holdUntil(),
        message.dueAt(),
        message.attempts(),
        message.lease(),
        message.uncertain(),
        message.into(),
        List.copyOf(message.reached()),
        message.settledAt(),
        message.resend(),
        message.traceparent());
  }
}
