package org.fsmlight.stories;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.RawBsonDocument;
import org.fsmlight.running.OneJvmProduct;

/**
 * Searches everything that a product stores for given words: every document of every database, read
 * through the protocol, and every byte of the broker's files and of the logs.
 */
final class StorageSearch {

  private static final Pattern ADDRESSES =
      Pattern.compile("Broker at (\\S+:\\d+), store at (mongodb://\\S+:\\d+)");

  private final OneJvmProduct product;

  StorageSearch(OneJvmProduct product) {
    this.product = product;
  }

  /** The collections and files that contain one of the words. */
  List<String> find(String... words) {
    var found = new TreeSet<String>();
    inDatabases(words, found);
    inFilesOf("broker", words, found);
    inFilesOf("logs", words, found);
    return List.copyOf(found);
  }

  /** Publishes a message that no service would publish. */
  void send(String topic, String key, String message) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, message));
    }
  }

  /** Compacts as early as topics allow, and deletes compacted files at once. */
  void compactEagerly() {
    var broker = new ConfigResource(ConfigResource.Type.BROKER, "");
    Collection<AlterConfigOp> eager = new ArrayList<>();
    Map.of("log.cleaner.backoff.ms", "200", "log.segment.delete.delay.ms", "100")
        .forEach(
            (name, value) ->
                eager.add(
                    new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
      admin.incrementalAlterConfigs(new HashMap<>(Map.of(broker, eager))).all().get();
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }

  private void inDatabases(String[] words, Collection<String> found) {
    try (var store = MongoClients.create(address(2))) {
      for (var database : store.listDatabaseNames()) {
        for (var name : store.getDatabase(database).listCollectionNames()) {
          for (var document :
              store.getDatabase(database).getCollection(name, RawBsonDocument.class).find()) {
            if (contains(document.getByteBuffer().array(), words)) {
              found.add(database + "." + name);
            }
          }
        }
      }
    }
  }

  private void inFilesOf(String part, String[] words, Collection<String> found) {
    try (var files = Files.walk(product.data().resolve(part))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (contains(Files.readAllBytes(file), words)) {
          found.add(product.data().relativize(file).toString());
        }
      }
    } catch (NoSuchFileException | UncheckedIOException compacted) {
      found.add(part + " changes");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static boolean contains(byte[] bytes, String... words) {
    // in Latin 1 each byte is a character, so the search finds UTF-8 and binary data
    var text = new String(bytes, ISO_8859_1);
    return Stream.of(words)
        .map(word -> new String(word.getBytes(UTF_8), ISO_8859_1))
        .anyMatch(text::contains);
  }

  private String broker() {
    return address(1);
  }

  /** An address of the embedded parts from the log of the last start. */
  private String address(int which) {
    try (var files = Files.walk(product.logs())) {
      String last = null;
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var matcher = ADDRESSES.matcher(Files.readString(file));
        while (matcher.find()) {
          last = matcher.group(which);
        }
      }
      if (last == null) {
        throw new AssertionError("no log contains the addresses of the parts");
      }
      return last;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
