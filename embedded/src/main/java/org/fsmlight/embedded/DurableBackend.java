package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands one writer at a time, and lets nobody see what one changed before it is in the
 * journal. Answers are copies, because updates change documents in place.
 */
final class DurableBackend extends H2Backend {

  private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

  /** Their changes are of documents alone; others are rare, and go into the file at once. */
  private static final Set<String> JOURNALED =
      Set.of("insert", "update", "delete", "findandmodify");

  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMillis(200);
  private static final long LONG_JOURNAL = 2 << 20;

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
  private final Changes changes;
  private final Journal journal;
  private final Checkpoint checkpoint;
  private final ScheduledExecutorService upkeep =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-checkpoints").factory());

  /** Goes on where the journal says. */
  DurableBackend(MVStore file, Journal journal) throws IOException {
    this.changes = new Changes(); // before the superclass, which opens databases
    super(file);
    this.journal = journal;
    this.checkpoint = new Checkpoint(file, journal);
    journal.replay(checkpoint.applied(), this::apply);
    changes.take();
    long pause = BETWEEN_CHECKPOINTS.toMillis();
    upkeep.scheduleWithFixedDelay(this::bringUpToDate, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry(), changes);
  }

  private void apply(Changes.Change change) {
    ((IndexedDatabase) resolveDatabase(change.database())).apply(change);
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document arguments) {
    if (isRead(command, arguments)) {
      commands.readLock().lock();
      try {
        return answer(channel, database, command, arguments);
      } finally {
        commands.readLock().unlock();
      }
    }
    commands.writeLock().lock();
    try {
      return answer(channel, database, command, arguments);
    } finally {
      try {
        keep(command);
      } finally {
        commands.writeLock().unlock();
      }
    }
  }

  private Document answer(Channel channel, String database, String command, Document arguments) {
    return super.handleCommand(channel, database, known(command), arguments).cloneDeeply();
  }

  /** Also what a command changed that failed in the end. */
  private void keep(String command) {
    List<Changes.Change> changed = changes.take();
    if (!JOURNALED.contains(command.toLowerCase(Locale.ROOT))) {
      checkpoint.take();
    } else if (!changed.isEmpty()) {
      try {
        journal.append(changed);
      } catch (IOException fault) {
        getMvStore().closeImmediately(); // opened anew it knows nothing of these changes
        throw new UncheckedIOException("Cannot write to the journal", fault);
      }
      if (journal.bytes() > LONG_JOURNAL) {
        checkpoint.take();
      }
    }
  }

  private void bringUpToDate() {
    commands.readLock().lock();
    try {
      if (isOpen() && journal.bytes() > 0) {
        checkpoint.take();
      }
    } catch (RuntimeException fault) {
      log.warn("The store's file could not be brought up to date; its journal has what it lacks");
    } finally {
      commands.readLock().unlock();
    }
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

  @Override
  public void close() {
    upkeep.shutdown();
    commands.writeLock().lock();
    try (journal) {
      if (isOpen()) {
        checkpoint.take();
        super.close();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("Cannot close the journal", fault);
    } finally {
      commands.writeLock().unlock();
    }
  }
}
