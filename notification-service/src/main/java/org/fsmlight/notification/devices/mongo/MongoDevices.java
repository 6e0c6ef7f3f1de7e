package org.fsmlight.notification.devices.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.Devices;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * One document for each device, under an id derived from its token: a token has one account. Ended
 * logins are kept longer than any access token of theirs and any delay of an event.
 */
@Component
final class MongoDevices implements Devices {

  private static final String COLLECTION = "devices";
  private static final String ENDED_LOGINS = "endedLogins";
  private static final String ENDED_AT = "endedAt";
  private static final Duration KEPT = Duration.ofDays(60);

  private final MongoTemplate mongo;

  MongoDevices(MongoTemplate mongo) {
    this.mongo = mongo;
    for (var field : List.of("accountId", "loginId")) {
      mongo.indexOps(COLLECTION).createIndex(new Index(field, Sort.Direction.ASC));
    }
    mongo.indexOps(ENDED_LOGINS).createIndex(new Index(ENDED_AT, Sort.Direction.ASC));
  }

  record EndedLoginDocument(@Id String id, Instant endedAt) {}

  @Override
  public List<Device> of(String accountId) {
    return mongo.find(
        query(where("accountId").is(accountId)).with(Sort.by("registeredAt")),
        Device.class,
        COLLECTION);
  }

  @Override
  public Optional<Device> find(String deviceId) {
    return Optional.ofNullable(mongo.findById(deviceId, Device.class, COLLECTION));
  }

  @Override
  public void register(Device device) {
    mongo.save(device, COLLECTION);
  }

  @Override
  public boolean register(Device device, @Nullable String owner) {
    if (owner == null) {
      try {
        mongo.insert(device, COLLECTION);
        return true;
      } catch (DuplicateKeyException registeredMeanwhile) {
        return false;
      }
    }
    var unchanged = query(of(owner, device.id()));
    return mongo.replace(unchanged, device, COLLECTION).getMatchedCount() == 1;
  }

  @Override
  public void remove(String deviceId) {
    remove(where("_id").is(deviceId));
  }

  @Override
  public void removeFrom(String accountId, String deviceId) {
    remove(of(accountId, deviceId));
  }

  /** The login is noted first: a registration notes itself first and looks for the end then. */
  @Override
  public void endLogin(String loginId, String accountId, Instant now) {
    mongo.remove(query(where(ENDED_AT).lt(now.minus(KEPT))), ENDED_LOGINS);
    mongo.save(new EndedLoginDocument(loginId, now), ENDED_LOGINS);
    remove(where("loginId").is(loginId));
    removeWithoutLogin(accountId);
  }

  @Override
  public void removeWithoutLogin(String accountId) {
    remove(where("accountId").is(accountId).and("loginId").isNull());
  }

  @Override
  public boolean hasEnded(String loginId) {
    return mongo.exists(query(where("_id").is(loginId)), EndedLoginDocument.class, ENDED_LOGINS);
  }

  private static Criteria of(String accountId, String deviceId) {
    return where("_id").is(deviceId).and("accountId").is(accountId);
  }

  private void remove(Criteria criteria) {
    mongo.remove(query(criteria), COLLECTION);
  }
}
