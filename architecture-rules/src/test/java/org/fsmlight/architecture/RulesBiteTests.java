package org.fsmlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule, a new one included, must refuse each violating fixture in the folder named after it,
 * and accept the corrected ones.
 */
class RulesBiteTests {
  @TempDir static Path temp;
  static Path stubs;

  @BeforeAll
  static void compileStubs() throws IOException {
    stubs = Fixtures.compiled("stubs", Files.createDirectory(temp.resolve("stubs")));
  }

  static Stream<String> rules() {
    return fields().map(Field::getName);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void refusesEveryViolation(String rule) throws Exception {
    var result = ruleNamed(rule).evaluate(classesOf(rule + "/violating"));

    var report = result.getFailureReport().toString();
    assertThat(Fixtures.sources(rule + "/violating"))
        .isNotEmpty()
        .allSatisfy(fixture -> assertThat(report).contains(Fixtures.simpleName(fixture)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void acceptsTheCorrectedCode(String rule) throws Exception {
    var mended = classesOf(rule + "/mended");

    assertThat(mended).isNotEmpty();
    assertThat(ruleNamed(rule).evaluate(mended).getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysWhyAndWhatInstead(String rule) throws Exception {
    assertThat(ruleNamed(rule).getDescription()).containsPattern(", because .+[;,] .+");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isRunByTheServices(String rule) throws Exception {
    assertThat(fieldNamed(rule).isAnnotationPresent(ArchTest.class)).isTrue();
  }

  private static JavaClasses classesOf(String fixture) throws IOException {
    return new ClassFileImporter()
        .importPath(Fixtures.compiled(fixture, Files.createTempDirectory(temp, "classes"), stubs));
  }

  private static ArchRule ruleNamed(String name) throws IllegalAccessException {
    return (ArchRule) fieldNamed(name).get(null);
  }

  private static Field fieldNamed(String name) {
    return fields().filter(field -> field.getName().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<Field> fields() {
    return Stream.of(HouseRules.class, ServiceRules.class, DialectRules.class, CommonRules.class)
        .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
        .filter(field -> field.getType() == ArchRule.class);
  }
}
