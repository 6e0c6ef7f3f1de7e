package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All correspondences. */
public interface Correspondences {

  Optional<Correspondence> find(String id);

  /** The one a message belongs to; asked when somebody wants to send it again. */
  Optional<Correspondence> ofMessage(String messageId);

  /** False when there is one of this id already. */
  boolean add(Correspondence begun);

  /** False when somebody else was first: the version stored is no longer the expected one. */
  boolean save(Correspondence changed, long expectedVersion);

  /** As {@link #save}, telling the other services that this message was sent or failed. */
  boolean save(Correspondence changed, long expectedVersion, Message settled);

  /** As {@link #save}, of one that names no client any more: nor does what waits to be told. */
  boolean redact(Correspondence erased, long expectedVersion);

  List<Correspondence> ofCall(String serviceCallId);

  /** What is due until then, the most urgent first; seldom asked, it may be slow. */
  List<Correspondence> dueUntil(Instant then, int limit);
}
