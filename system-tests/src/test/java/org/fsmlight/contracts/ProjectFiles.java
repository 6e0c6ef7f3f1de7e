package org.fsmlight.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documentation pages and sources of the project, which the generated documents quote. */
final class ProjectFiles {

  static final Path ROOT = Path.of("..");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern CALL =
      Pattern.compile("(?:([A-Z]+(?:, [A-Z]+)*) )?((?:/|\\.\\.\\./)[^ ?]+).*");
  private static final Pattern SLUG = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|stale|expired)\"");

  /** A type of problem. */
  record Problem(String slug, int status, String meaning) {}

  private ProjectFiles() {}

  /** The description of each operation in docs/api.md, by {@code METHOD path}. */
  static Map<String, String> operations() {
    var descriptions = new LinkedHashMap<String, String>();
    for (var row : rows("docs/api.md")) {
      var base = "";
      var methods = "";
      for (var code : CODE.matcher(row.get(0)).results().map(m -> m.group(1)).toList()) {
        var call = CALL.matcher(code);
        if (call.matches()) {
          var path = call.group(2);
          path = path.startsWith("...") ? base + path.substring(3) : path;
          base = path.replaceAll("(\\{\\w+})/.*", "$1");
          methods = call.group(1) == null ? methods : call.group(1);
          for (var method : methods.split(", ")) {
            descriptions.put(method + " " + path, row.get(2));
          }
        }
      }
    }
    return descriptions;
  }

  static List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (var row : rows("docs/problems.md")) {
      var statuses = row.get(1).split(", ");
      var slugs = CODE.matcher(row.get(0)).results().map(m -> m.group(1)).toList();
      for (int i = 0; i < slugs.size(); i++) {
        int status = Integer.parseInt(statuses[Math.min(i, statuses.length - 1)].strip());
        problems.add(new Problem(slugs.get(i), status, row.get(2)));
      }
    }
    return problems;
  }

  /** All problem slugs in the sources of a package and its subpackages. */
  static Set<String> slugs(String module, String packageName) {
    var slugs = new TreeSet<String>();
    for (var source : sources(module, packageName)) {
      SLUG.matcher(source).results().forEach(m -> slugs.add(m.group(1)));
    }
    return slugs;
  }

  static List<String> sources(String module, String packageName) {
    var folder =
        ROOT.resolve(module).resolve("src/main/java").resolve(packageName.replace('.', '/'));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(ProjectFiles::read)
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<List<String>> rows(String page) {
    return read(ROOT.resolve(page))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Stream.of(line.split("(?<!\\\\)\\|")).skip(1).map(String::strip).toList())
        .filter(cells -> cells.size() >= 3)
        .toList();
  }
}
