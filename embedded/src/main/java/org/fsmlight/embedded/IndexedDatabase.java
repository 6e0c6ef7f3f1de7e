package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database whose unique indexes serve every query that contains their keys. Other indexes are
 * accepted without effect: their queries scan the collection.
 */
final class IndexedDatabase extends H2Database {

  private static final String DATA = "databases.";
  private static final String META = "meta.";

  private static final BsonDocumentType DOCUMENTS = new BsonDocumentType();
  private static final IndexKeyType KEYS = new IndexKeyType();

  /** Set before the superclass, which opens collections while it is constructed. */
  private final MVStore file;

  private final CommandChanges changes;

  IndexedDatabase(String name, MVStore file, CursorRegistry cursors, CommandChanges changes) {
    this.file = file;
    this.changes = changes;
    super(name, file, cursors);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    var fullName = getFullCollectionNamespace(name);
    return new IndexedCollection(
        this,
        name,
        options,
        file.openMap(DATA + fullName, new MVMap.Builder<Object, Document>().valueType(DOCUMENTS)),
        file.openMap(META + fullName),
        cursorRegistry,
        changes);
  }

  /** Applies a change, and creates the collection if it is missing. */
  void apply(CommandChanges.Change change) {
    ((IndexedCollection) resolveOrCreateCollection(change.collection())).apply(change);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    var positions =
        file.openMap(
            getFullCollectionNamespace(collection) + "._index_" + index,
            new MVMap.Builder<KeyValue, Object>().keyType(KEYS));
    return new UniqueIndex(positions, index, keys, sparse);
  }

  @Override
  protected Index<Object> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new EmptyIndex<>(index, keys);
  }

  @Override
  protected synchronized void addIndex(Document description) {
    if (Boolean.TRUE.equals(description.get("unique"))
        && description.containsKey("partialFilterExpression")) {
      throw new MongoServerError(
          67,
          "CannotCreateIndex",
          "The embedded store would apply the partial unique index "
              + description.get("name")
              + " to every document: make it sparse, or put the condition into a key of its own");
    }
    super.addIndex(description);
  }

  /** Executes a leading {@code $match} as a query, so that it uses indexes; counts use it too. */
  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equals("aggregate")
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getFirst() instanceof Document first
        && first.get("$match") instanceof Document match
        && resolveCollection(String.valueOf(query.get(command)), false)
            instanceof IndexedCollection matching) {
      var others =
          Aggregation.fromPipeline(
              stages.subList(1, stages.size()), databases, this, matching, oplog);
      others.validate(query);
      return answer(matching, others.runStages(matching.handleQueryAsStream(match)));
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  private static Document answer(IndexedCollection collection, List<Document> documents) {
    var batch =
        new Document("id", 0L)
            .append("ns", collection.getFullName())
            .append("firstBatch", documents);
    return new Document("cursor", batch).append("ok", 1.0);
  }
}
