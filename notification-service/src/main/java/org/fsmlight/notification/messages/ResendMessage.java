package org.fsmlight.notification.planning;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Resending;

/** Sends a message again because somebody wants it, as a message of its own. */
public final class SendAgain {

  private final Correspondences correspondences;
  private final Agenda agenda;

  public SendAgain(Correspondences correspondences, Agenda agenda) {
    this.correspondences = correspondences;
    this.agenda = agenda;
  }

  /** Decided again on the new state when something happened to the correspondence meanwhile. */
  public Resending sendAgain(Correspondence found, Message message, String by, Instant now) {
    Correspondence before = found;
    while (true) {
      Resending resending =
          Resending.decide(before, before.message(message.id()).orElse(message), by, now);
      if (!(resending instanceof Resending.Queued(Correspondence after, Message _))) {
        return resending;
      }
      if (correspondences.save(after, before.version())) {
        agenda.due(after, now);
        return resending;
      }
      before = reread(before);
    }
  }

  private Correspondence reread(Correspondence before) {
    Optional<Correspondence> now = correspondences.find(before.id());
    return now.orElse(before);
  }
}
