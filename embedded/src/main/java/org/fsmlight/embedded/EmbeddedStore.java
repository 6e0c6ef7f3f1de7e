package org.fsmlight.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A database that speaks the MongoDB protocol and keeps its data in one file. No answer leaves
 * before what it tells is in that file: a killed process loses nothing that was acknowledged. A
 * power cut may, because the operating system writes the file to the disk in its own time.
 */
public final class EmbeddedStore implements AutoCloseable {

  /** Enough connections that wait for a commit at once: each commit serves all who wait. */
  private static final int WORKERS = 32;

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
   * @param port where to listen on this machine; 0 for any free port
   */
  public static EmbeddedStore start(Path folder, int port) {
    ReopeningBackend backend = new ReopeningBackend(() -> open(folder));
    try {
      MongoServer server = new MongoServer(backend);
      server.bind(new InetSocketAddress(HOST, port), 1, WORKERS);
      return new EmbeddedStore(server, backend, server.getLocalAddress().getPort());
    } catch (RuntimeException e) {
      backend.close();
      throw e;
    }
  }

  private static MVStore open(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create the store's folder " + folder, e);
    }
    // The store must never commit on its own: that could tear a command in two.
    MVStore file =
        new MVStore.Builder()
            .fileName(folder.resolve("store.mv").toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    // Otherwise every overwritten page stays in the file for 45 seconds: gigabytes under load.
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

  /** How many documents the queries of this collection have looked at so far. */
  long documentsExamined(String database, String collection) {
    return backend.current().documentsExamined(database, collection);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
