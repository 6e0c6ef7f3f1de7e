package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/glossary.md has the words of all public types, and no word that nothing else uses. */
class GlossaryTests {

  private static final Path PAGE = RootPom.ROOT.resolve("docs/glossary.md");

  private static final Set<String> SERVICES =
      Set.of(
          "request-service",
          "dispatch-service",
          "team-service",
          "notification-service",
          "amazon-bridge-service",
          "gateway");

  /** The adapters of services, and programs. The machinery has packages of these names, too. */
  private static final Pattern NO_DOMAIN =
      Pattern.compile(".*/(?:web|messaging|mongo|demo|testing)/.*|.*Application\\.java");

  private static final Pattern PUBLIC = Pattern.compile("^public ", Pattern.MULTILINE);

  private final Glossary small =
      new Glossary(
          """
          | word | meaning |
          |---|---|
          | diary | The reserved times of a technician. |
          | email address, mail address | An address; an account's login. |
          | service call | An accepted request. `CallOpened` begins it. |
          """);

  @Test
  void hasEveryNounOfThePublicTypes() throws IOException {
    var glossary = new Glossary(Files.readString(PAGE));
    var unknown = new TreeSet<String>();
    for (var source : Sources.ending("java")) {
      var code = Files.readString(source);
      if (isLookedAt(source) && PUBLIC.matcher(code).find()) {
        glossary
            .unknownWords(Fixtures.simpleName(source), code.contains("\n@Component"))
            .forEach(word -> unknown.add(word + " of " + RootPom.ROOT.relativize(source)));
      }
    }
    assertThat(unknown).as("words that docs/glossary.md lacks").isEmpty();
  }

  @Test
  void namesNoTypeThatDoesNotExist() throws IOException {
    var existing =
        Sources.ending("java").stream().map(Fixtures::simpleName).collect(Collectors.toSet());

    assertThat(new Glossary(Files.readString(PAGE)).missingTypes(existing)).isEmpty();
  }

  @Test
  void hasNoWordThatNothingUses() throws IOException {
    var text = new StringBuilder();
    for (var source : Sources.ending("java", "ts", "svelte", "md", "json", "yaml")) {
      if (!source.equals(PAGE) && !source.endsWith("package-lock.json")) {
        text.append(Files.readString(source)).append('\n');
      }
    }

    assertThat(new Glossary(Files.readString(PAGE)).unusedWords(text.toString())).isEmpty();
  }

  @Test
  void isInAlphabeticalOrderAndHasEachWordOnce() throws IOException {
    assertThat(new Glossary(Files.readString(PAGE)).misplacedWords()).isEmpty();
  }

  @Test
  void findsNounsThatAreMissing() {
    assertThat(small.unknownWords("Postman", false)).containsExactly("postman");
    assertThat(small.unknownWords("DiaryKeeper", false)).containsExactly("keeper");
    assertThat(small.unknownWords("ServiceDiary", false)).containsExactly("service");
    assertThat(small.unknownWords("AssignLane", true)).containsExactly("lane");
    assertThat(small.unknownWords("Assign", false)).containsExactly("assign");
    assertThat(small.unknownWords("Expired", false)).containsExactly("expired");
  }

  @Test
  void knowsPluralsSpellingsAdjectivesAndUseCases() {
    var known =
        Stream.of("Diaries", "ServiceCallId", "MailAddress", "EmailAddresses", "StoredDiary");

    assertThat(known).allSatisfy(name -> assertThat(small.unknownWords(name, false)).isEmpty());
    assertThat(small.unknownWords("AcceptServiceCall", true)).isEmpty();
  }

  @Test
  void findsStaleRows() {
    assertThat(small.missingTypes(Set.of("Diary"))).containsExactly("CallOpened");
    assertThat(small.missingTypes(Set.of("CallOpened"))).isEmpty();
    assertThat(small.unusedWords("class Diaries {} // by EmailAddress"))
        .containsExactly("service call");
  }

  @Test
  void findsWordsThatStandTwiceOrOutOfOrder() {
    var rows = List.of("| diary | a |", "| diary | b |", "| call | c |", "| row | d |");

    assertThat(new Glossary(String.join("\n", rows)).misplacedWords())
        .containsExactly("call", "diary");
  }

  private static boolean isLookedAt(Path source) {
    var path = RootPom.ROOT.relativize(source).toString();
    var module = path.substring(0, path.indexOf('/') + 1).replace("/", "");
    return path.contains("/src/main/java/")
        && (module.startsWith("common-")
            || SERVICES.contains(module) && !NO_DOMAIN.matcher(path).matches());
  }
}
