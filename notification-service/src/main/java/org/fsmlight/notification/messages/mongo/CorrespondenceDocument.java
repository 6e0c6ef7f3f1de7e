package org.fsmlight.notification.messages.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.LastNotified;
import org.fsmlight.notification.messages.NotifiedDevices;
import org.fsmlight.notification.messages.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A correspondence as stored.
 *
 * @param devices absent in older documents
 * @param dueAt absent if no message is open; indexed for the sweep
 */
record CorrespondenceDocument(
    @Id String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    Recipient.Role role,
    @Nullable String account,
    Channel channel,
    @Field("told") @Nullable LastNotified lastNotified,
    @Nullable Map<String, LastNotified> devices,
    @Nullable Instant dueAt,
    List<MessageDocument> messages) {

  static CorrespondenceDocument of(Correspondence state) {
    return new CorrespondenceDocument(
        state.id(),
        state.version(),
        state.companyId(),
        state.serviceCallId(),
        state.recipient().role(),
        state.recipient().id(),
        state.channel(),
        state.lastNotified(),
        state.devices().states(),
        state.dueAt().orElse(null),
        state.messages().stream().map(MessageDocument::of).toList());
  }

  Correspondence state() {
    return new Correspondence(
        id,
        version,
        companyId,
        serviceCallId,
        new Recipient(role, account),
        channel,
        lastNotified,
        devices == null ? NotifiedDevices.NONE : new NotifiedDevices(devices),
        messages.stream().map(MessageDocument::message).toList());
  }
}
