package org.fsmlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** .dockerignore excludes no file that an image needs, on older Docker engines too. */
class ImagesTests {

  private static final Pattern COPY =
      Pattern.compile("^COPY (?!--from)(?:--\\S+ )*(\\S+) \\S+$", Pattern.MULTILINE);

  @Test
  void ignoreFileHasAnExceptionForEachCopiedFile() {
    var copied =
        Stream.concat(
                Compose.PROGRAMS.stream()
                    .flatMap(module -> copiedBy("deploy/Dockerfile", module).stream()),
                copiedBy("deploy/edge/Dockerfile", "").stream())
            .distinct()
            .toList();

    assertThat(exceptions()).containsExactlyInAnyOrderElementsOf(copied);
    assertThat(Compose.text(".dockerignore").lines().filter(line -> !line.startsWith("#")))
        .first()
        .isEqualTo("*");
  }

  /** Docker 20.10 skips an ignored folder unless an exception begins with its full name. */
  @Test
  void noExceptionHasWildcards() {
    assertThat(exceptions())
        .isNotEmpty()
        .allSatisfy(exception -> assertThat(exception).doesNotContainPattern("[*?\\[]"));
  }

  @Test
  void programRunsWithoutPrivilegesFromLayers() {
    assertThat(Compose.text("deploy/Dockerfile"))
        .contains(
            "extract --layers",
            "/layers/dependencies/",
            "/layers/application/",
            "USER 10001",
            "HEALTHCHECK");
  }

  @Test
  void edgeResolvesGatewaysAndForwardsTheClientAddress() {
    assertThat(Compose.text("deploy/edge/haproxy.cfg"))
        .contains(
            "gateway:8080 resolvers docker",
            "http-request set-header X-Forwarded-For %[src]",
            "GET /actuator/health/readiness");
    assertThat(Compose.text("deploy/edge/Dockerfile")).contains("USER haproxy", "HEALTHCHECK");
  }

  private static List<String> copiedBy(String dockerfile, String module) {
    return COPY.matcher(Compose.text(dockerfile))
        .results()
        .map(copy -> copy.group(1).replace("${MODULE}", module))
        .toList();
  }

  private static List<String> exceptions() {
    return Compose.text(".dockerignore")
        .lines()
        .filter(line -> line.startsWith("!"))
        .map(line -> line.substring(1))
        .toList();
  }
}
