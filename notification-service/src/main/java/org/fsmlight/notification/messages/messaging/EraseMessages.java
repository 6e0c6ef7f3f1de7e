package org.fsmlight.notification.messages.messaging;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.events.EventTypes;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Message;
import org.springframework.stereotype.Component;

/** Removes the client from all messages about a call; messages not sent yet are withdrawn. */
@Component
final class EraseMessages implements Erasable {

  private final Correspondences correspondences;

  EraseMessages(Correspondences correspondences) {
    this.correspondences = correspondences;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    var all = correspondences.ofCall(id);
    all.forEach(each -> erase(each, now));
    return all.stream()
        .flatMap(each -> each.messages().stream())
        .flatMap(EraseMessages::tombstones)
        .toList();
  }

  private void erase(Correspondence found, Instant now) {
    CompareAndSet.repeatWhilePresent(
        () -> correspondences.find(found.id()).flatMap(current -> current.erased(now)),
        erased -> correspondences.redact(erased, erased.version() - 1));
  }

  private static Stream<Tombstone> tombstones(Message message) {
    return Stream.of(NotificationSent.class, NotificationFailed.class)
        .map(event -> new Tombstone(EventTypes.topic(event), message.id()));
  }
}
