package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A database that speaks the MongoDB protocol and stores its data in a file and a journal of the
 * latest changes. A command is answered only after its changes are in the folder, so a killed
 * process loses no acknowledged write. A power failure may, because the operating system writes
 * files to the disk later.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final int WORKERS = 32;

  /** Small pages, because a changed document is written together with the others of its page. */
  private static final int PAGE_BYTES = 4096;

  private static final int CACHE_MEGABYTES = 6;

  private static final String HOST = "127.0.0.1";

  private final MongoServer server;
  private final ReopeningBackend backend;
  private final int port;

  private EmbeddedStore(MongoServer server, ReopeningBackend backend, int port) {
    this.server = server;
    this.backend = backend;
    this.port = port;
  }

  /**
   * Opens the store of this folder, or a new one.
   *
   * @param port the port on this machine; 0 for a free one
   */
  public static EmbeddedStore start(Path folder, int port) {
    var backend = new ReopeningBackend(() -> open(folder));
    try {
      var server = new MongoServer(backend);
      server.bind(new InetSocketAddress(HOST, port), 1, WORKERS);
      return new EmbeddedStore(server, backend, server.getLocalAddress().getPort());
    } catch (RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  private static DurableBackend open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new DurableBackend(
          openFile(folder.resolve("store.mv")), Journal.open(folder.resolve("store.journal")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the store in " + folder, e);
    }
  }

  private static MVStore openFile(Path path) {
    // The store must not commit by itself, which could split a command.
    var file =
        new MVStore.Builder()
            .fileName(path.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .pageSplitSize(PAGE_BYTES)
            .cacheSize(CACHE_MEGABYTES)
            .open();
    // By default overwritten pages stay in the file for 45 seconds: gigabytes under load.
    file.setRetentionTime(0);
    file.setVersionsToKeep(0);
    return file;
  }

  /** The connection string for one of its databases. */
  public String uri(String database) {
    return "mongodb://" + HOST + ":" + port + "/" + database + "?retryWrites=false";
  }

  public int port() {
    return port;
  }

  /** The number of documents that queries of this collection have examined so far. */
  long documentsExamined(String database, String collection) {
    return backend.current().documentsExamined(database, collection);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
