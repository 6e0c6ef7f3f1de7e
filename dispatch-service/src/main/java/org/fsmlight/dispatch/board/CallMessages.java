package org.fsmlight.dispatch.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/**
 * What became of the messages about a request or call: of each kind, the newest that is known.
 *
 * @param version of this view
 */
public record CallMessages(ServiceCallId call, long version, List<Told> latest) {

  /**
   * @param kind channel, recipient and what it was about: one that is sent later makes up for one
   *     that failed
   * @param version newer is higher among those of a kind
   */
  public record Told(String kind, long version, boolean failed) {}

  static CallMessages none(ServiceCallId call) {
    return new CallMessages(call, 0, List.of());
  }

  /** With the news, or nothing if they are not newer. */
  Optional<CallMessages> with(Told news) {
    var known = latest.stream().filter(one -> one.kind().equals(news.kind())).findFirst();
    if (known.filter(one -> one.version() >= news.version()).isPresent()) {
      return Optional.empty();
    }
    var newer = new ArrayList<>(latest);
    known.ifPresent(newer::remove);
    newer.add(news);
    return Optional.of(new CallMessages(call, version + 1, List.copyOf(newer)));
  }

  boolean anyFailed() {
    return latest.stream().anyMatch(Told::failed);
  }
}
