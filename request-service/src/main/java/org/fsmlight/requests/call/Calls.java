package org.fsmlight.requests.call;

/** The calls told of so far; of most nothing is told until the work begins. */
public interface Calls {

  Progress progressOf(String id);

  /** Remembers it, unless a newer version is remembered already. */
  void keep(Call call);
}
