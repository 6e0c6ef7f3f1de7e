package org.fsmlight.notification.planning;

import java.time.Instant;
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
 * @param skip why it is not sent after all; the ledger shows it
 */
record Planned(
    String companyId,
    @Nullable String serviceCallId,
    Recipient recipient,
    Channel channel,
    Template template,
    Content content,
    @Nullable String skip) {

  Planned(
      String companyId,
      @Nullable String serviceCallId,
      Recipient recipient,
      Channel channel,
      Template template,
      Content content) {
    this(companyId, serviceCallId, recipient, channel, template, content, null);
  }

  Planned skippedBecause(String why) {
    return new Planned(
        companyId, serviceCallId, recipient, channel, template, content, skip == null ? why : skip);
  }

  Correspondence begin() {
    String matter = serviceCallId == null ? template.slug() : serviceCallId;
    return Correspondence.about(companyId, serviceCallId, matter, recipient, channel);
  }

  Message message(Occasion occasion, Instant now) {
    String id = occasion.eventId() + "/" + recipient + "/" + channel + "/" + template.slug();
    Message planned =
        Message.planned(id, template, content, occasion.time(), now, occasion.heldUntil(now));
    return skip == null ? planned : planned.settle(State.SKIPPED, skip, now);
  }
}
