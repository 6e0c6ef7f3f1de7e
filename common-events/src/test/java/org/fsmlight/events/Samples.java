package org.fsmlight.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The approved samples: {@code <EventName>.<n>.json} with every part, {@code
 * <EventName>.<n>.minimal.json} without the optional ones. A released sample is never edited.
 */
final class Samples {
  /** Configured like the mapper with which services read and write events. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
          .build();

  private static final Path FOLDER = Path.of("src/test/resources/samples");

  private Samples() {}

  static List<Path> all() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  static Path full(String topic) {
    return FOLDER.resolve(topic + ".1.json");
  }

  static Path minimal(String topic) {
    return FOLDER.resolve(topic + ".1.minimal.json");
  }

  static String topic(Path sample) {
    return sample.getFileName().toString().split("\\.")[0];
  }

  static Event read(Path sample) throws IOException {
    return read(sample, Files.readString(sample));
  }

  static Event read(Path sample, String json) {
    return JSON.readValue(json, EventTypes.ofTopic(topic(sample)).orElseThrow());
  }
}
