package org.fsmlight.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contracts only grow: every event that was ever published stays readable. */
class EventSamplesTests {
  static List<Path> samples() throws IOException {
    return Samples.all();
  }

  static Set<String> topics() {
    return EventTypes.byTopic().keySet();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void reads(Path sample) throws Exception {
    assertThat(Parts.missing(Samples.read(sample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void writesBackExactlyWhatWasRead(Path sample) throws Exception {
    var written = Samples.JSON.writeValueAsString(Samples.read(sample));

    assertThat(Samples.JSON.readTree(written))
        .isEqualTo(Samples.JSON.readTree(Files.readString(sample)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ignoresPartsThatALaterVersionAdds(Path sample) throws Exception {
    var grown = Samples.JSON.readTree(Files.readString(sample));
    grow(grown);

    assertThat(Samples.read(sample, grown.toString())).isEqualTo(Samples.read(sample));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyTopicHasAFullSample(String topic) {
    assertThat(Samples.full(topic)).exists();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyTopicWithOptionalPartsHasASampleWithoutThem(String topic) throws Exception {
    var optional = Parts.optional(EventTypes.ofTopic(topic).orElseThrow());

    if (optional.isEmpty()) {
      assertThat(Samples.minimal(topic)).doesNotExist();
    } else {
      assertThat(Parts.present(Samples.read(Samples.minimal(topic))))
          .doesNotContainAnyElementsOf(optional);
    }
  }

  @Test
  void samplesShowEveryPartOfEveryRecord() throws Exception {
    var all = new HashSet<String>();
    var shown = new HashSet<String>();
    for (var type : EventTypes.byTopic().values()) {
      all.addAll(Parts.all(type));
    }
    for (var sample : Samples.all()) {
      shown.addAll(Parts.present(Samples.read(sample)));
    }

    assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void noSampleIsOfAnUnknownTopic() throws Exception {
    assertThat(Samples.all()).extracting(Samples::topic).isSubsetOf(topics());
  }

  private static void grow(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.values()).forEach(EventSamplesTests::grow);
      object.put("addedLater", "unknown");
    }
  }
}
