package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKilledIT {

  private static final int KILLS = 3;
  private static final int WRITES = 700;

  @TempDir Path folder;

  @Test
  void losesNoAcknowledgedWrite() throws Exception {
    assertThat(lostIn(StoreVariant.CURED, KILLS)).isZero();
  }

  @Test
  void asShippedItLosesSome() throws Exception {
    assertThat(lostIn(StoreVariant.AS_SHIPPED, 1)).isPositive();
  }

  private long lostIn(StoreVariant variant, int kills) throws Exception {
    Map<String, Integer> acknowledged = new HashMap<>();
    for (int kill = 0; kill < kills; kill++) {
      // Not always at the same point of the store's life.
      List<String[]> acks =
          KilledProcess.acknowledgedBy(
              StoreWriterProcess.class, WRITES + 370 * kill, variant.name(), folder.toString());
      acks.forEach(ack -> acknowledged.merge(ack[1], Integer.parseInt(ack[2]), Math::max));
    }
    return lost(variant, acknowledged);
  }

  private long lost(StoreVariant variant, Map<String, Integer> acknowledged) {
    Map<String, Integer> kept = new HashMap<>();
    try (StoreVariant.Running store = variant.start(folder);
        MongoClient client = store.client()) {
      for (Document document : client.getDatabase("trial").getCollection("writes").find()) {
        kept.put(document.getString("_id"), document.getInteger("count"));
      }
    }
    return acknowledged.entrySet().stream()
        .filter(ack -> kept.getOrDefault(ack.getKey(), 0) < ack.getValue())
        .count();
  }
}
