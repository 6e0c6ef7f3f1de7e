package org.fsmlight.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a single node that starts quickly and stays small. */
final class BrokerSettings {

  static final int NODE = 1;
  static final String HOST = "127.0.0.1";
  static final String CONTROLLER = "CONTROLLER";

  private BrokerSettings() {}

  /**
   * @param killed whether the last process of this folder's broker was killed
   */
  static Map<String, String> forOneLaptop(Path data, int port, int controllerPort, boolean killed) {
    Map<String, String> settings = new HashMap<>();
    if (killed) {
      // Until this timeout the controller waits for the killed broker and accepts nobody else.
      settings.put("broker.session.timeout.ms", "2000");
    }
    settings.putAll(oneNode(data, port, controllerPort));
    settings.putAll(QUICK);
    settings.putAll(SINGLE_COPY);
    settings.putAll(SMALL);
    return settings;
  }

  private static Map<String, String> oneNode(Path data, int port, int controllerPort) {
    var controller = HOST + ":" + controllerPort;
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        String.valueOf(NODE),
        "controller.quorum.voters",
        NODE + "@" + controller,
        "controller.listener.names",
        CONTROLLER,
        "listeners",
        "PLAINTEXT://" + HOST + ":" + port + "," + CONTROLLER + "://" + controller,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
        "inter.broker.listener.name",
        "PLAINTEXT",
        "log.dirs",
        data.toString());
  }

  private static final Map<String, String> QUICK =
      Map.of(
          "group.initial.rebalance.delay.ms",
          "0",
          "broker.heartbeat.interval.ms",
          "500",
          "auto.create.topics.enable",
          "false");

  private static final Map<String, String> SINGLE_COPY =
      Map.of(
          "default.replication.factor", "1",
          "min.insync.replicas", "1",
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "4",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "share.coordinator.state.topic.num.partitions", "1");

  /** At most 64 MB and 30 days for each partition, unless configured otherwise for its topic. */
  private static final Map<String, String> SMALL =
      Map.of(
          "log.retention.bytes", "67108864",
          "log.retention.hours", "720",
          "log.segment.bytes", "16777216",
          "log.index.size.max.bytes", "262144",
          "offsets.topic.segment.bytes", "4194304",
          "log.cleaner.dedupe.buffer.size", "4194304",
          "num.network.threads", "2",
          "num.io.threads", "4",
          "background.threads", "2",
          "metric.reporters", "");
}
