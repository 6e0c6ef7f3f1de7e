package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reopens the store after a fault of its file, such as a full disk. The file closes itself then,
 * and unacknowledged changes are lost; the reopened store contains all acknowledged ones.
 */
final class ReopeningBackend implements MongoBackend {

  private static final Logger log = LoggerFactory.getLogger(ReopeningBackend.class);

  private final Supplier<DurableBackend> file;
  private volatile DurableBackend current;
  private boolean closed;

  ReopeningBackend(Supplier<DurableBackend> file) {
    this.file = file;
    this.current = file.get();
  }

  DurableBackend current() {
    var backend = current;
    return backend.isOpen() ? backend : reopenedAfter(backend);
  }

  private synchronized DurableBackend reopenedAfter(DurableBackend failed) {
    if (closed) {
      throw new MongoServerException("The store is closed");
    }
    if (current == failed) {
      log.warn("The store's file has closed itself after a fault and is reopened");
      failed.close();
      current = file.get();
    }
    return current;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    return current().handleMessage(message);
  }

  @Override
  public Document handleCommand(
      Channel channel, String database, String command, Document arguments) {
    return current().handleCommand(channel, database, command, arguments);
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return current().handleQuery(query);
  }

  @Override
  public void handleClose(Channel channel) {
    current.handleClose(channel);
  }

  @Override
  public void dropDatabase(String database) {
    current().dropDatabase(database);
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return current().getCurrentOperations(query);
  }

  @Override
  public Document getServerStatus() {
    return current().getServerStatus();
  }

  @Override
  public void closeCursors(List<Long> cursors) {
    current().closeCursors(cursors);
  }

  @Override
  public MongoDatabase resolveDatabase(String database) {
    return current().resolveDatabase(database);
  }

  @Override
  public Clock getClock() {
    return current.getClock();
  }

  @Override
  public void enableOplog() {
    throw new UnsupportedOperationException("The embedded store has no change streams");
  }

  @Override
  public void disableOplog() {}

  @Override
  public MongoBackend version(MongoVersion version) {
    throw new UnsupportedOperationException("The embedded store has one version");
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.close();
  }
}
