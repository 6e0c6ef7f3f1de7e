package org.fsmlight.notification.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.NotificationPolicy;
import org.fsmlight.notification.messages.Origin;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.messages.Template;
import org.jspecify.annotations.Nullable;

/**
 * One message that a domain event leads to.
 *
 * @param serviceCallId absent if the message is about no call
 * @param delay the time to wait before sending, in addition to the event's hold
 */
public record PlannedMessage(
    String companyId,
    @Nullable String serviceCallId,
    Recipient recipient,
    Channel channel,
    Template template,
    Content content,
    Duration delay) {

  PlannedMessage(
      String companyId,
      @Nullable String serviceCallId,
      Recipient recipient,
      Channel channel,
      Template template,
      Content content) {
    this(companyId, serviceCallId, recipient, channel, template, content, Duration.ZERO);
  }

  PlannedMessage delayedBy(Duration time) {
    return new PlannedMessage(
        companyId, serviceCallId, recipient, channel, template, content, time);
  }

  /** An empty correspondence for the message; mostly none is stored yet. */
  public Correspondence correspondence() {
    return Correspondence.about(companyId, serviceCallId, subject(), recipient, channel);
  }

  public Message message(EventContext context, Instant now, Duration maxAge) {
    var heldUntil = context.holdingAtLeast(delay).heldUntil(now);
    var origin = new Origin(context.time(), now, heldUntil).tracedBy(context.traceparent());
    var message = Message.planned(messageId(context), template, content, origin);
    return skipReason(context, now, maxAge)
        .map(reason -> message.skipped(reason, now))
        .orElse(message);
  }

  public Optional<SkipReason> skipReason(EventContext context, Instant now, Duration maxAge) {
    return NotificationPolicy.skipReason(
        recipient, content, Duration.between(context.time(), now), maxAge);
  }

  public String messageId(EventContext context) {
    var name = context.eventId() + "/" + recipient + "/" + channel + "/" + template.slug();
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private String subject() {
    if (serviceCallId != null) {
      return serviceCallId;
    }
    return content instanceof Content.OfVerification ? "verification" : template.slug();
  }
}
