package org.fsmlight.notification.planning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.State;
import org.fsmlight.notification.message.Template;
import org.jspecify.annotations.Nullable;

/**
 * One message a fact demands.
 *
 * @param serviceCallId absent when it is about no call
 * @param delay how long to wait before it is sent, whatever the hold
 * @param skip why it is not sent after all; the ledger shows it
 */
record Planned(
    String companyId,
    @Nullable String serviceCallId,
    Recipient recipient,
    Channel channel,
    Template template,
    Content content,
    Duration delay,
    @Nullable String skip) {

  Planned(
      String companyId,
      @Nullable String serviceCallId,
      Recipient recipient,
      Channel channel,
      Template template,
      Content content) {
    this(companyId, serviceCallId, recipient, channel, template, content, Duration.ZERO, null);
  }

  Planned skippedBecause(String why) {
    return new Planned(
        companyId,
        serviceCallId,
        recipient,
        channel,
        template,
        content,
        delay,
        skip == null ? why : skip);
  }

  Planned waiting(Duration time) {
    return new Planned(companyId, serviceCallId, recipient, channel, template, content, time, skip);
  }

  Correspondence begin() {
    return Correspondence.about(companyId, serviceCallId, matter(), recipient, channel);
  }

  Message message(Occasion occasion, Instant now) {
    String what = occasion.eventId() + "/" + recipient + "/" + channel + "/" + template.slug();
    String id = UUID.nameUUIDFromBytes(what.getBytes(UTF_8)).toString();
    Instant until = occasion.after(delay).heldUntil(now);
    Message planned =
        Message.planned(id, template, content, occasion.time(), now, until)
            .tracedBy(occasion.traceparent());
    return skip == null ? planned : planned.settle(State.SKIPPED, skip, now);
  }

  private String matter() {
    if (serviceCallId != null) {
      return serviceCallId;
    }
    return content instanceof Content.OfVerification ? "verification" : template.slug();
  }
}
