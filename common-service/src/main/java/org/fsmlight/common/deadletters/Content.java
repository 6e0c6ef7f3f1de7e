package org.fsmlight.common.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it arrived. It may contain personal data, so it is returned only to a request for
 * this one dead letter.
 *
 * @param payload absent once erased
 */
public record Content(List<Header> headers, byte @Nullable [] payload) {

  /** The value of the last header of this name as text; null if there is none. */
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

  /** The content without its payload; the CloudEvents attributes stay. */
  Content erased() {
    return new Content(
        headers.stream().filter(header -> header.name().startsWith("ce_")).toList(), null);
  }

  /** A header. Several may have the same name; the last one counts. */
  public record Header(String name, byte[] value) {}
}
