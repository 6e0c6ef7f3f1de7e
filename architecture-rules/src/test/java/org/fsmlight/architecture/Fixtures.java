package org.fsmlight.architecture;

import static java.io.File.pathSeparator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Code that violates a rule, and a corrected version of it. The sources are resources, so that
 * neither the build nor an IDE treats them as code of the product.
 */
final class Fixtures {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Shared, because opening the class path is expensive. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  private Fixtures() {}

  static Path folder(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(
                  Fixtures.class.getResource("/fixtures/" + name),
                  "There is no folder fixtures/" + name)
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> sources(String name) {
    try (var files = Files.list(folder(name))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String simpleName(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  /** The class path of the test, also in a forked JVM. */
  static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Compiles all sources of a folder into classes that the rules can examine. */
  static Path compiled(String name, Path into, Path... seeing) throws IOException {
    var messages = new StringWriter();
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
    FILES.setLocationFromPaths(
        StandardLocation.CLASS_PATH,
        Stream.concat(Stream.of(seeing), Stream.of(classPath().split(pathSeparator)).map(Path::of))
            .toList());
    var compiled =
        COMPILER
            .getTask(
                messages,
                FILES,
                null,
                List.of("-proc:none"),
                null,
                FILES.getJavaFileObjectsFromPaths(sources(name)))
            .call();
    if (!compiled) {
      throw new IllegalStateException("Fixture %s does not compile: %s".formatted(name, messages));
    }
    return into;
  }
}
