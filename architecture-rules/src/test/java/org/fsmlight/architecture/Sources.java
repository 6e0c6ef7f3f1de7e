package org.fsmlight.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the whole project that people write, found by their endings. */
final class Sources {

  private static final Set<String> SKIPPED =
      Set.of(".git", "target", "node_modules", "data", "fixtures");

  private Sources() {}

  static List<Path> ending(String... endings) throws IOException {
    var wanted = Set.of(endings);
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        RootPom.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return SKIPPED.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = String.valueOf(file.getFileName());
            if (wanted.contains(name.substring(name.lastIndexOf('.') + 1))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
