package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKilledIT {

  private static final int KILLS = 3;
  private static final int WRITES = 700;

  @TempDir Path folder;

  @Test
  void losesNoAcknowledgedWrite() throws Exception {
    assertThat(lostIn(StoreVariant.DURABLE, KILLS)).isZero();
  }

  @Test
  void upstreamLosesSome() throws Exception {
    assertThat(lostIn(StoreVariant.UPSTREAM, 1)).isPositive();
  }

  private long lostIn(StoreVariant variant, int kills) throws Exception {
    Map<String, Integer> acknowledged = new HashMap<>();
    for (int kill = 0; kill < kills; kill++) {
      // At a different point of the store's life each time.
      var acks =
          KilledProcess.acknowledgedBy(
              StoreWriterProcess.class, WRITES + 370 * kill, variant.name(), folder.toString());
      acks.forEach(ack -> acknowledged.merge(ack[1], Integer.parseInt(ack[2]), Math::max));
    }
    return lost(variant, acknowledged);
  }

  private long lost(StoreVariant variant, Map<String, Integer> acknowledged) {
    Map<String, Integer> kept = new HashMap<>();
    try (var store = variant.start(folder);
        var client = store.client()) {
      for (var document : client.getDatabase("trial").getCollection("writes").find()) {
        kept.put(document.getString("_id"), document.getInteger("count"));
      }
    }
    return acknowledged.entrySet().stream()
        .filter(ack -> kept.getOrDefault(ack.getKey(), 0) < ack.getValue())
        .count();
  }
}
