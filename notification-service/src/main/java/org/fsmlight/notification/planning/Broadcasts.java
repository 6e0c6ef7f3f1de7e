package org.fsmlight.notification.planning;

import java.time.Instant;
import java.util.List;

/** All circulars. */
public interface Circulars {

  /** Keeps it, once for each id. */
  void add(Circular circular);

  /** Forgets those about a request or call. */
  void removeAbout(String bookingId);

  /** Those of a company whose facts happened after that; asked only when a dispatcher appears. */
  List<Circular> ofCompanySince(String companyId, Instant since);
}
