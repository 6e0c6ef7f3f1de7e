package org.fsmlight.common.erasure;

import java.time.Instant;
import java.util.List;

/** A part of a service that keeps what names a person. Every bean of this type is asked. */
public interface Erasable {

  /**
   * Takes out what names the person of that id, in events that wait to be told too; asked several
   * times, for what was under way may have been written in between.
   *
   * @return where it was told
   */
  List<Tombstone> erase(String id, Instant now);
}
