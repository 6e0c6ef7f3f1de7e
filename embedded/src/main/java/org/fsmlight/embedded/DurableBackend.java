package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Runs commands one writer at a time and lets an answer out only when everything it may have seen
 * is in the file. Answers are copies, because updates change documents in place.
 */
final class DurableBackend extends H2Backend {

  private static final Set<String> READS =
      Set.of(
          "find",
          "getmore",
          "count",
          "distinct",
          "listcollections",
          "listindexes",
          "listdatabases",
          "killcursors",
          "hello",
          "ismaster",
          "ping",
          "buildinfo",
          "endsessions",
          "connectionstatus",
          "getlog",
          "hostinfo",
          "serverstatus",
          "dbstats",
          "collstats",
          "whatsmyuri");

  private final ReadWriteLock commands = new ReentrantReadWriteLock();
  private final GroupCommit commit;

  DurableBackend(MVStore file) {
    super(file);
    this.commit = new GroupCommit(file, commands.readLock());
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document arguments) {
    boolean reads = isRead(command, arguments);
    Lock lock = reads ? commands.readLock() : commands.writeLock();
    Document answer;
    long seen;
    lock.lock();
    try {
      answer = super.handleCommand(channel, database, known(command), arguments).cloneDeeply();
      seen = reads ? commit.latest() : commit.next();
    } finally {
      lock.unlock();
    }
    commit.awaitCommitted(seen);
    return answer;
  }

  /** Health checks say {@code hello}, the newer name of the same question. */
  private static String known(String command) {
    return command.equals("hello") ? "ismaster" : command;
  }

  private static boolean isRead(String command, Document arguments) {
    String name = command.toLowerCase(Locale.ROOT);
    return READS.contains(name) || (name.equals("aggregate") && !writesItsResult(arguments));
  }

  private static boolean writesItsResult(Document aggregation) {
    return !(aggregation.get("pipeline") instanceof List<?> stages)
        || stages.stream()
            .anyMatch(
                stage ->
                    !(stage instanceof Document document)
                        || document.containsKey("$out")
                        || document.containsKey("$merge"));
  }

  /** Drivers of the last ten years send commands; answering here would bypass the lock. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw new MongoServerError(
        352, "UnsupportedOpQueryCommand", "Legacy OP_QUERY is not served: use a current driver");
  }

  long documentsExamined(String database, String collection) {
    return resolveDatabase(database).resolveCollection(collection, true)
            instanceof IndexedCollection indexed
        ? indexed.documentsExamined()
        : 0;
  }

  /** Whether the file still takes part; a fault while writing closes it for good. */
  boolean isOpen() {
    return !getMvStore().isClosed();
  }
}
