package org.fsmlight.dispatch.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.board.Lanes;
import org.springframework.stereotype.Component;

/** The lanes of the boards' changes are the partitions of their topic, whose key is the company. */
@Component
class KafkaLanes implements Lanes {

  @Override
  public int of(CompanyId company, int partitions) {
    var key = company.value().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % partitions;
  }
}
