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
import org.fsmlight.gateway.session.KeptSession;
import org.fsmlight.gateway.session.SessionStore;
import org.fsmlight.gateway.session.SessionsAway;

/** One document a session. */
final class MongoSessionStore implements SessionStore {

  private static final String ATTRIBUTES = "attributes";

  private final MongoCollection<Document> sessions;

  MongoSessionStore(MongoCollection<Document> sessions) {
    this.sessions = sessions;
  }

  @Override
  public void add(KeptSession session) {
    var attributes = new Document();
    session.attributes().forEach((name, it) -> attributes.put(field(name), new Binary(it)));
    var document =
        new Document("_id", session.key())
            .append("account", session.account())
            .append("created", Date.from(session.created()))
            .append("used", Date.from(session.used()))
            .append("idleSeconds", session.idle().toSeconds())
            .append("until", Date.from(session.until()))
            .append(ATTRIBUTES, attributes);
    reached(() -> sessions.insertOne(document));
  }

  @Override
  public Optional<KeptSession> find(String key) {
    return Optional.ofNullable(reached(() -> sessions.find(eq(key)).first()))
        .map(MongoSessionStore::session);
  }

  @Override
  public void change(KeptSession changed, Set<String> removedAttributes) {
    var updates = new ArrayList<Bson>();
    updates.add(Updates.set("account", changed.account()));
    updates.add(Updates.set("used", Date.from(changed.used())));
    updates.add(Updates.set("idleSeconds", changed.idle().toSeconds()));
    updates.add(Updates.set("until", Date.from(changed.until())));
    changed
        .attributes()
        .forEach((name, it) -> updates.add(Updates.set(path(name), new Binary(it))));
    removedAttributes.forEach(name -> updates.add(Updates.unset(path(name))));
    reached(() -> sessions.updateOne(eq(changed.key()), Updates.combine(updates)));
  }

  @Override
  public boolean remove(String key) {
    return reached(() -> sessions.deleteOne(eq(key))).getDeletedCount() > 0;
  }

  @Override
  public List<KeptSession> removeAllOf(String account) {
    List<Document> found =
        reached(() -> sessions.find(eq("account", account)).into(new ArrayList<>()));
    return found.stream().filter(it -> remove(it.getString("_id"))).map(it -> session(it)).toList();
  }

  @Override
  public Set<String> living(Collection<String> keys, Instant now) {
    var living = new HashSet<String>();
    reached(
        () -> {
          sessions
              .find(and(in("_id", keys), gt("until", Date.from(now))))
              .projection(Projections.include("_id"))
              .forEach(it -> living.add(it.getString("_id")));
          return living;
        });
    return living;
  }

  @Override
  public void removeOver(Instant now) {
    reached(() -> sessions.deleteMany(lte("until", Date.from(now))));
  }

  @Override
  public void prepare() {
    reached(() -> sessions.createIndex(Indexes.ascending("account")));
    reached(() -> sessions.createIndex(Indexes.ascending("until")));
  }

  private static KeptSession session(Document document) {
    Map<String, byte[]> attributes = new HashMap<>();
    document
        .get(ATTRIBUTES, Document.class)
        .forEach((field, it) -> attributes.put(name(field), ((Binary) it).getData()));
    return new KeptSession(
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

  /** A dot would make a path of it. */
  private static String field(String name) {
    return name.replace('.', '/');
  }

  private static String name(String field) {
    return field.replace('/', '.');
  }

  private static <T> T reached(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException away) {
      throw new SessionsAway(away);
    }
  }
}
