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
 * Executes commands one writer at a time, and shows no change before it is in the journal. Answers
 * are copies, because updates change documents in place.
 */
final class DurableBackend extends H2Backend {

  private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

  /** Commands that change documents only. Others are rare and are written to the file at once. */
  private static final Set<String> JOURNALED =
      Set.of("insert", "update", "delete", "findandmodify");

  private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(200);
  private static final long MAX_JOURNAL_BYTES = 2 << 20;

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
  private final CommandChanges changes;
  private final Journal journal;
  private final Checkpoint checkpoint;
  private final ScheduledExecutorService checkpoints =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-checkpoints").factory());

  /** Opens the file and applies the records of the journal that it lacks. */
  DurableBackend(MVStore file, Journal journal) throws IOException {
    this.changes = new CommandChanges(); // before the superclass, which opens databases
    super(file);
    this.journal = journal;
    this.checkpoint = new Checkpoint(file, journal);
    journal.replay(checkpoint.applied(), this::apply);
    changes.take();
    long interval = CHECKPOINT_INTERVAL.toMillis();
    checkpoints.scheduleWithFixedDelay(
        this::takeCheckpoint, interval, interval, TimeUnit.MILLISECONDS);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry(), changes);
  }

  private void apply(CommandChanges.Change change) {
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
        recordChanges(command);
      } finally {
        commands.writeLock().unlock();
      }
    }
  }

  private Document answer(Channel channel, String database, String command, Document arguments) {
    return super.handleCommand(channel, database, supported(command), arguments).cloneDeeply();
  }

  /** Records the changes of a command, also of one that has failed. */
  private void recordChanges(String command) {
    var changed = changes.take();
    if (!JOURNALED.contains(command.toLowerCase(Locale.ROOT))) {
      checkpoint.take();
    } else if (!changed.isEmpty()) {
      try {
        journal.append(changed);
      } catch (IOException fault) {
        getMvStore().closeImmediately(); // once reopened, it does not contain these changes
        throw new UncheckedIOException("Cannot write to the journal", fault);
      }
      if (journal.bytes() > MAX_JOURNAL_BYTES) {
        checkpoint.take();
      }
    }
  }

  private void takeCheckpoint() {
    commands.readLock().lock();
    try {
      if (isOpen() && journal.bytes() > 0) {
        checkpoint.take();
      }
    } catch (RuntimeException fault) {
      log.warn("A checkpoint of the store has failed; the journal contains the changes");
    } finally {
      commands.readLock().unlock();
    }
  }

  /** Health checks send {@code hello}, the newer name of {@code ismaster}. */
  private static String supported(String command) {
    return command.equals("hello") ? "ismaster" : command;
  }

  private static boolean isRead(String command, Document arguments) {
    var name = command.toLowerCase(Locale.ROOT);
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

  /** Current drivers send commands. A legacy query would bypass the lock. */
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

  /** Whether the file is open. A fault while writing closes it, until it is reopened. */
  boolean isOpen() {
    return !getMvStore().isClosed();
  }

  @Override
  public void close() {
    checkpoints.shutdown();
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
