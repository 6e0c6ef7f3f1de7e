package org.fsmlight.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.embedded.CommandChanges.Change;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

  @TempDir Path folder;

  @Test
  void replaysChangesInTheOrderInWhichTheyWereWritten() throws IOException {
    try (var journal = journal(0)) {
      journal.append(List.of(stored("a", 1), stored("b", 1)));
      journal.append(List.of(removed("a")));
    }

    assertThat(changes(0)).containsExactly(stored("a", 1), stored("b", 1), removed("a"));
  }

  @Test
  void skipsRecordsThatTheFileContains() throws IOException {
    try (var journal = journal(0)) {
      journal.append(List.of(stored("a", 1)));
      journal.append(List.of(stored("a", 2)));
      assertThat(journal.last()).isEqualTo(2);
    }

    assertThat(changes(1)).containsExactly(stored("a", 2));
    assertThat(changes(2)).isEmpty();
  }

  @Test
  void dropsAnIncompleteRecordAndContinuesAfterTheOnesBefore() throws IOException {
    try (var journal = journal(0)) {
      journal.append(List.of(stored("a", 1)));
      journal.append(List.of(stored("a", 2)));
    }
    truncate(3);

    try (var journal = journal(0)) {
      assertThat(journal.last()).isEqualTo(1);
      journal.append(List.of(stored("a", 3)));
    }

    assertThat(changes(0)).containsExactly(stored("a", 1), stored("a", 3));
  }

  @Test
  void dropsARecordWithAWrongChecksum() throws IOException {
    try (var journal = journal(0)) {
      journal.append(List.of(stored("a", 1)));
    }
    try (var file = new RandomAccessFile(path().toFile(), "rw")) {
      file.seek(file.length() - 3);
      file.write(0x7f);
    }

    assertThat(changes(0)).isEmpty();
  }

  @Test
  void continuesTheNumbersAfterItWasCleared() throws IOException {
    try (var journal = journal(0)) {
      journal.append(List.of(stored("a", 1)));
      journal.clear();
      journal.append(List.of(stored("a", 2)));
      assertThat(journal.last()).isEqualTo(2);
    }

    assertThat(changes(1)).containsExactly(stored("a", 2));
  }

  /** A unique key passes from one document to another, which only the right order allows. */
  @Test
  void restoresFromTheJournalAStoreThatWasKilledBeforeACheckpoint() throws IOException {
    var killed = backend();
    run(
        killed,
        new Document("createIndexes", "toys")
            .append(
                "indexes",
                List.of(
                    new Document("key", new Document("number", 1))
                        .append("name", "number_1")
                        .append("unique", true))));
    insert(killed, "lynx", 1);
    insert(killed, "fox", 2);
    run(
        killed,
        new Document("update", "toys")
            .append(
                "updates",
                List.of(
                    new Document("q", new Document("_id", "lynx"))
                        .append("u", new Document("$set", new Document("number", 7))))));
    run(
        killed,
        new Document("delete", "toys")
            .append(
                "deletes",
                List.of(new Document("q", new Document("_id", "fox")).append("limit", 1))));
    insert(killed, "hare", 2);
    killed.getMvStore().closeImmediately();

    var next = backend();

    assertThat(run(next, new Document("find", "toys")).toString())
        .contains("lynx", "7", "hare")
        .doesNotContain("fox");
    insert(next, "owl", 8);
    next.close();
    assertThat(Files.size(path())).as("empty after an orderly close").isZero();
  }

  private DurableBackend backend() throws IOException {
    var file =
        new MVStore.Builder()
            .fileName(folder.resolve("store.mv").toString())
            .autoCommitDisabled()
            .open();
    return new DurableBackend(file, Journal.open(path()));
  }

  private static void insert(DurableBackend backend, String id, int number) {
    run(
        backend,
        new Document("insert", "toys")
            .append("documents", List.of(new Document("_id", id).append("number", number))));
  }

  private static Document run(DurableBackend backend, Document command) {
    var name = command.keySet().iterator().next();
    var answer =
        backend.handleCommand(new EmbeddedChannel(), "trial", name, command.append("$db", "trial"));
    assertThat(answer).doesNotContainKey("writeErrors");
    return answer;
  }

  private Path path() {
    return folder.resolve("store.journal");
  }

  private Journal journal(long after) throws IOException {
    var journal = Journal.open(path());
    journal.replay(after, change -> {});
    return journal;
  }

  private List<Change> changes(long after) throws IOException {
    List<Change> replayed = new ArrayList<>();
    try (var journal = Journal.open(path())) {
      journal.replay(after, replayed::add);
    }
    return replayed;
  }

  private void truncate(int bytes) throws IOException {
    try (var file = new RandomAccessFile(path().toFile(), "rw")) {
      file.setLength(file.length() - bytes);
    }
  }

  private static Change stored(String id, int number) {
    return new Change("trial", "toys", id, new Document("_id", id).append("number", number));
  }

  private static Change removed(String id) {
    return new Change("trial", "toys", id, null);
  }
}
