package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All correspondences. */
public interface Correspondences {

  Optional<Correspondence> find(String id);

  /** Finds the correspondence that contains a message. */
  Optional<Correspondence> ofMessage(String messageId);

  /** Returns false if a correspondence with this id exists already. */
  boolean add(Correspondence begun);

  /** Returns false if the stored version is no longer the expected one. */
  boolean save(Correspondence changed, long expectedVersion);

  /** Saves as {@link #save(Correspondence, long)}, and publishes that the message was settled. */
  boolean save(Correspondence changed, long expectedVersion, Message settled);

  /**
   * Saves a correspondence without personal data, which is also removed from its pending events.
   *
   * @return false if the stored version is no longer the expected one
   */
  boolean redact(Correspondence erased, long expectedVersion);

  List<Correspondence> ofCall(String serviceCallId);

  /** Returns what is due until then, the most urgent first. Called seldom; it may be slow. */
  List<Correspondence> dueUntil(Instant then, int limit);
}
