package org.fsmlight.gateway.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.fsmlight.gateway.session.SessionStore;
import org.fsmlight.gateway.session.SessionStoreUnavailable;
import org.fsmlight.gateway.session.StoredSession;

/** One document for each session. */
final class MongoSessionStore implements SessionStore {

  private static final String ATTRIBUTES = "attributes";

  private final MongoCollection<Document> sessions;

  MongoSessionStore(MongoCollection<Document> sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(StoredSession session) {
    var attributes = new Document();
    session.attributes().forEach((name, value) -> attributes.put(field(name), new Binary(value)));
    var document =
        new Document("_id", session.key())
            .append("account", session.account())
            .append("created", Date.from(session.createdAt()))
            .append("used", Date.from(session.lastUsedAt()))
            .append("idleSeconds", session.idleTimeout().toSeconds())
            .append("until", Date.from(session.expiresAt()))
            .append(ATTRIBUTES, attributes);
    request(() -> sessions.insertOne(document));
  }

  @Override
  public Optional<StoredSession> find(String key) {
    return Optional.ofNullable(request(() -> sessions.find(eq(key)).first()))
        .map(MongoSessionStore::session);
  }

  @Override
  public void update(StoredSession changed, Set<String> removedAttributes) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("account", changed.account()));
    updates.add(Updates.set("used", Date.from(changed.lastUsedAt())));
    updates.add(Updates.set("idleSeconds", changed.idleTimeout().toSeconds()));
    updates.add(Updates.set("until", Date.from(changed.expiresAt())));
    changed
        .attributes()
        .forEach((name, value) -> updates.add(Updates.set(path(name), new Binary(value))));
    removedAttributes.forEach(name -> updates.add(Updates.unset(path(name))));
    request(() -> sessions.updateOne(eq(changed.key()), Updates.combine(updates)));
  }

  @Override
  public boolean remove(String key) {
    return request(() -> sessions.deleteOne(eq(key))).getDeletedCount() > 0;
  }

  @Override
  public List<StoredSession> removeAllOf(String account) {
    var found =
        request(() -> sessions.find(eq("account", account)).into(new ArrayList<Document>()));
    return found.stream()
        .filter(document -> remove(document.getString("_id")))
        .map(MongoSessionStore::session)
        .toList();
  }

  @Override
  public Set<String> findLiving(Collection<String> keys, Instant now) {
    Set<String> living = new HashSet<>();
    request(
        () -> {
          sessions
              .find(and(in("_id", keys), gt("until", Date.from(now))))
              .projection(Projections.include("_id"))
              .forEach(document -> living.add(document.getString("_id")));
          return living;
        });
    return living;
  }

  @Override
  public void removeExpired(Instant now) {
    request(() -> sessions.deleteMany(lte("until", Date.from(now))));
  }

  @Override
  public void createIndexes() {
    request(() -> sessions.createIndex(Indexes.ascending("account")));
    request(() -> sessions.createIndex(Indexes.ascending("until")));
  }

  private static StoredSession session(Document document) {
    Map<String, byte[]> attributes = new HashMap<>();
    document
        .get(ATTRIBUTES, Document.class)
        .forEach((field, value) -> attributes.put(name(field), ((Binary) value).getData()));
    return new StoredSession(
        document.getString("_id"),
        document.getString("account"),
        document.getDate("created").toInstant(),
        document.getDate("used").toInstant(),
        Duration.ofSeconds(document.getLong("idleSeconds")),
        document.getDate("until").toInstant(),
        attributes);
  }

  private static String path(String name) {
    return ATTRIBUTES + "." + field(name);
  }

  /** Replaces dots, which would make a path of the name. */
  private static String field(String name) {
    return name.replace('.', '/');
  }

  private static String name(String field) {
    return field.replace('/', '.');
  }

  private static <T> T request(Supplier<T> command) {
    try {
      return command.get();
    } catch (MongoException unavailable) {
      throw new SessionStoreUnavailable(unavailable);
    }
  }
}
