package org.fsmlight.notification.planning;

import java.time.Instant;
import java.util.List;

/** All broadcasts. */
public interface Broadcasts {

  /** Adds a broadcast, unless one with its id exists. */
  void add(Broadcast broadcast);

  /** Removes the broadcasts about a request or call. */
  void removeAbout(String bookingId);

  /** Returns the broadcasts to a company about events after that time. Called seldom. */
  List<Broadcast> ofCompanySince(String companyId, Instant since);
}
