package org.fsmlight.common.messaging;

import java.util.SortedSet;

/**
 * A bean that reads topics through the binding of its own name. The binding's destinations follow
 * from the event types it handles; the configuration names only its group.
 */
public interface TopicReader {

  /** The topics to read. */
  SortedSet<String> topics();
}
