package org.fsmlight.common.messaging;

import java.util.SortedSet;

/**
 * A bean that reads topics through the binding of its own name ({@code NAME-in-0}). The
 * destinations of the binding follow from this bean; the configuration only names the group.
 */
public interface TopicReader {

  /** The topics to read; at least one. */
  SortedSet<String> topics();
}
