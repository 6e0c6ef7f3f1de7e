package org.fsmlight.dispatch.boards.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.boards.Partitions;
import org.springframework.stereotype.Component;

/** The partitions of the topic {@code BoardChanged}, whose key is the company. */
@Component
class KafkaPartitions implements Partitions {

  @Override
  public int of(CompanyId company, int count) {
    var key = company.value().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % count;
  }
}
