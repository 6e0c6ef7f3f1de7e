package org.fsmlight.notification.message.mongo;

import java.time.Instant;
import java.util.List;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A correspondence as stored.
 *
 * @param dueAt absent when nothing is open: the sweep asks for it
 */
record CorrespondenceDocument(
    @Id String id,
    long version,
    String companyId,
    @Nullable String serviceCallId,
    Recipient.Role role,
    @Nullable String account,
    Channel channel,
    @Nullable Told told,
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
        state.told(),
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
        told,
        messages.stream().map(MessageDocument::toMessage).toList());
  }
}
