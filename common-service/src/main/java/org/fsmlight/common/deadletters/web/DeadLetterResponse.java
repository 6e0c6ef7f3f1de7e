package org.fsmlight.common.deadletters.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fsmlight.common.deadletters.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with its content.
 *
 * @param explanation what happened and what can be done, in sentences
 * @param payload the payload as text; absent when it is no text
 * @param payloadBase64 the payload when it is no text
 */
record DeadLetterResponse(
    @JsonUnwrapped DeadLetterSummaryResponse summary,
    String explanation,
    Map<String, String> headers,
    @Nullable String payload,
    @Nullable String payloadBase64) {

  static DeadLetterResponse of(DeadLetter letter) {
    Map<String, String> headers = new LinkedHashMap<>();
    letter.content().headers().forEach(h -> headers.put(h.name(), new String(h.value(), UTF_8)));
    var raw = letter.content().payload();
    var text = raw == null ? null : text(raw);
    return new DeadLetterResponse(
        DeadLetterSummaryResponse.of(letter),
        explanation(letter),
        headers,
        text,
        raw == null || text != null ? null : Base64.getEncoder().encodeToString(raw));
  }

  private static String explanation(DeadLetter letter) {
    var origin = letter.origin();
    return switch (letter.status()) {
      case WAITING ->
          ("Group %s could not read message %d of %s (partition %d): %s. Other messages were"
                  + " delivered; this one was not. Replay it once the deployed software can read it,"
                  + " or discard it.")
              .formatted(
                  origin.group(),
                  origin.offset(),
                  origin.topic(),
                  origin.partition(),
                  letter.reason());
      case REPLAYED -> "It was replayed: group %s has handled it.".formatted(origin.group());
      case DISCARDED ->
          "It was discarded: group %s has never handled it.".formatted(origin.group());
    };
  }

  private static @Nullable String text(byte[] raw) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException noText) {
      return null;
    }
  }
}
