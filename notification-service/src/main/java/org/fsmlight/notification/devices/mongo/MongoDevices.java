package org.fsmlight.notification.devices.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.Devices;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** One document for each device, under an id derived from its token: a token has one account. */
@Component
final class MongoDevices implements Devices {

  private static final String COLLECTION = "devices";

  private final MongoTemplate mongo;

  MongoDevices(MongoTemplate mongo) {
    this.mongo = mongo;
    mongo.indexOps(COLLECTION).createIndex(new Index("accountId", Sort.Direction.ASC));
  }

  @Override
  public List<Device> of(String accountId) {
    return mongo.find(
        query(where("accountId").is(accountId)).with(Sort.by("registeredAt")),
        Device.class,
        COLLECTION);
  }

  @Override
  public void register(Device device) {
    mongo.save(device, COLLECTION);
  }

  @Override
  public void remove(String deviceId) {
    mongo.remove(query(where("_id").is(deviceId)), COLLECTION);
  }

  @Override
  public void removeFrom(String accountId, String deviceId) {
    mongo.remove(query(where("_id").is(deviceId).and("accountId").is(accountId)), COLLECTION);
  }
}
