package org.fsmlight.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** The folder with all data. Only one process at a time can use it. */
final class DataFolder {

  /** The file that marks a folder as ours; no other folder is emptied. */
  private static final String MARKER = ".fsm-light";

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static DataFolder open(Path folder, boolean fresh) {
    try {
      Files.createDirectories(folder);
      requireOwn(folder);
      var lock =
          FileChannel.open(
              folder.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(lock)) {
        throw new StartupException(
            "Another FSM Light uses " + folder + ": stop it, or choose another folder by --data.");
      }
      if (fresh) {
        empty(folder);
      }
      return new DataFolder(folder, lock);
    } catch (IOException fault) {
      throw new StartupException(
          "Cannot write to the data folder %s (%s): choose another by --data DIR."
              .formatted(folder, fault.getClass().getSimpleName()));
    }
  }

  Path subfolder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException fault) {
      throw new StartupException("Cannot write to " + folder.resolve(name) + ": " + fault);
    }
  }

  /** The key that seals secrets. Generated once; only its owner can read the file. */
  String sealingKey() {
    var file = folder.resolve("sealing-key");
    try {
      if (Files.notExists(file)) {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        var written = folder.resolve("sealing-key.new");
        Files.deleteIfExists(written);
        Files.createFile(
            written,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, Base64.getEncoder().encodeToString(key));
        Files.move(written, file);
      }
      return Files.readString(file).strip();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  void release() {
    try {
      lock.close();
    } catch (IOException closing) {
      // the process is ending anyway
    }
  }

  private static boolean locked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  private static void requireOwn(Path folder) throws IOException {
    if (Files.exists(folder.resolve(MARKER))) {
      return;
    }
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new StartupException(
            folder + " holds files that are not FSM Light's: choose another folder by --data.");
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : all) {
      if (!path.equals(folder) && !path.equals(folder.resolve(MARKER))) {
        Files.delete(path);
      }
    }
  }
}
