package org.fsmlight.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the compose files of the project. A duplicate key in a file is an error. */
final class Compose {

  static final Path ROOT = Path.of("..");

  /** The modules that run in containers of the same name. */
  static final List<String> PROGRAMS =
      List.of(
          "request-service",
          "dispatch-service",
          "team-service",
          "notification-service",
          "amazon-bridge-service",
          "gateway");

  private Compose() {}

  @SuppressWarnings("unchecked")
  static Map<String, Map<String, Object>> services(String file) {
    return (Map<String, Map<String, Object>>) yaml(file).get("services");
  }

  /** The variables of a service. Later files override earlier ones. */
  static Map<String, Object> environment(String service, String... files) {
    var merged = new LinkedHashMap<String, Object>();
    for (var file : files) {
      var parts = services(file).getOrDefault(service, Map.of());
      if (parts.get("environment") instanceof Map<?, ?> variables) {
        variables.forEach((name, value) -> merged.put((String) name, value));
      }
    }
    return merged;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> yaml(String file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(text(file));
  }

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
