package org.fsmlight.notification.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.common.erasure.Erasable;
import org.fsmlight.common.erasure.Tombstone;
import org.fsmlight.events.EventTypes;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.planning.Circulars;
import org.springframework.stereotype.Component;

/** Messages about a call name no client any more, and those not sent yet never are. */
@Component
final class EraseMessages implements Erasable {

  private final Correspondences correspondences;
  private final Circulars circulars;

  EraseMessages(Correspondences correspondences, Circulars circulars) {
    this.correspondences = correspondences;
    this.circulars = circulars;
  }

  @Override
  public List<Tombstone> erase(String id, Instant now) {
    circulars.removeAbout(id);
    List<Correspondence> all = correspondences.ofCall(id);
    all.forEach(each -> erase(each, now));
    return all.stream()
        .flatMap(each -> each.messages().stream())
        .flatMap(EraseMessages::told)
        .toList();
  }

  private void erase(Correspondence found, Instant now) {
    Correspondence before = found;
    Optional<Correspondence> after = before.erased(now);
    while (after.isPresent() && !correspondences.redact(after.get(), before.version())) {
      before = correspondences.find(found.id()).orElseThrow();
      after = before.erased(now);
    }
  }

  private static Stream<Tombstone> told(Message message) {
    return Stream.of(NotificationSent.class, NotificationFailed.class)
        .map(event -> new Tombstone(EventTypes.topic(event), message.id()));
  }
}
