package org.fsmlight.dispatch.histories;

import java.util.List;
import org.fsmlight.dispatch.ServiceCallId;

/** The entries of all histories. */
public interface Histories {

  /** Stores the entry, unless an entry with the same ID is stored. */
  void add(HistoryEntry entry);

  /** Removes the texts that people wrote from the entries of a request and its call. */
  void erase(ServiceCallId call);

  /** The entries of a request and its call, in no particular order. */
  List<HistoryEntry> of(ServiceCallId call);
}
