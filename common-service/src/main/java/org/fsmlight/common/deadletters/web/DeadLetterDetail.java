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
 * One dead letter with its content.
 *
 * @param explanation what happened and what can be done, in sentences
 * @param payload as text; {@code payloadBase64} instead when it is none
 */
record DeadLetterDetail(
    @JsonUnwrapped DeadLetterSummary summary,
    String explanation,
    Map<String, String> headers,
    @Nullable String payload,
    @Nullable String payloadBase64) {

  static DeadLetterDetail of(DeadLetter letter) {
    Map<String, String> headers = new LinkedHashMap<>();
    letter.content().headers().forEach(h -> headers.put(h.name(), new String(h.value(), UTF_8)));
    byte[] raw = letter.content().payload();
    String text = raw == null ? null : text(raw);
    return new DeadLetterDetail(
        DeadLetterSummary.of(letter),
        explanation(letter),
        headers,
        text,
        raw == null || text != null ? null : Base64.getEncoder().encodeToString(raw));
  }

  private static String explanation(DeadLetter letter) {
    var origin = letter.origin();
    return switch (letter.status()) {
      case WAITING ->
          ("Group %s could not read message %d of %s (partition %d): %s. Its neighbours went"
                  + " through; the group has not learned of this one. Replay it once the deployed"
                  + " software can read it, or discard it.")
              .formatted(
                  origin.group(),
                  origin.offset(),
                  origin.topic(),
                  origin.partition(),
                  letter.reason());
      case REPLAYED -> "Group %s has read it since.".formatted(origin.group());
      case DISCARDED ->
          "It was given up: group %s has never learned of it.".formatted(origin.group());
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
