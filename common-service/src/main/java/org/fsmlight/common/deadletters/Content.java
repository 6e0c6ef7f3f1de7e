package org.fsmlight.common.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came. It may name people: shown only to who asks for this one message.
 *
 * @param payload absent once erased
 */
public record Content(List<Header> headers, byte @Nullable [] payload) {

  /** The value of the last header of that name, as text. */
  public @Nullable String last(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .reduce((first, last) -> last)
        .map(header -> new String(header.value(), UTF_8))
        .orElse(null);
  }

  boolean mentions(String id) {
    return payload != null && new String(payload, UTF_8).contains(id);
  }

  /** What the event says of itself stays. */
  Content erased() {
    return new Content(
        headers.stream().filter(each -> each.name().startsWith("ce_")).toList(), null);
  }

  /** A name may occur several times; the last counts. */
  public record Header(String name, byte[] value) {}
}
