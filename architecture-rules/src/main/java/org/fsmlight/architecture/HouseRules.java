package org.fsmlight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules of every module. */
public final class HouseRules {
  private static final List<String> BUSINESS = List.of(Places.business());

  @ArchTest
  static final ArchRule servicesKnowNoOtherService =
      classes()
          .should(Conditions.stayInTheirOwnBusiness(BUSINESS))
          .as("A service must not know the packages of another")
          .because(
              "services talk through Kafka topics alone; consume the other's events in your"
                  + " messaging package and keep your own minimal copy")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyKnowsTheHostOrTheTestParts =
      noClasses()
          .that()
          .resideOutsideOfPackages(hosts())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(hosts())
          .as("Nothing but the quickstart and the tests may know embedded parts")
          .because(
              "a service runs the same on a cluster; reach the broker and the database by"
                  + " configuration, and let quickstart or test-support supply it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule namesAreWordsOfTheField =
      noClasses()
          .should()
          .haveNameMatching("(.*[.$])?\\w*(Impl|Utils?|Manager|Helper|DTO|Dto)")
          .as("No class may be named Impl, Util, Utils, Manager, Helper or DTO")
          .because(
              "these words carry no meaning; name the role in the words of the domain, such as"
                  + " MongoServiceCalls, BoardCard or OverlapPolicy")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timeIsAnArgument =
      noClasses()
          .that(Conditions.doNotDefineTheClock())
          .should()
          .accessTargetWhere(Conditions.readsTheSystemClock())
          .as("No class may read the system clock")
          .because(
              "time is an argument, so that tests can set it; take an Instant as a parameter, or at the"
                  + " edge call clock.instant() on the only Clock bean")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .as("No field may be injected")
          .because(
              "an object must be complete once it is constructed; make the field final and pass it to"
                  + " the constructor")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes()
          .that()
          .resideInAPackage("org.fsmlight..")
          .should(Conditions.beInANullMarkedPackage())
          .as("Every package must be @NullMarked")
          .because(
              "NullAway checks marked code only; add a package-info.java with the package's"
                  + " one-line purpose and @NullMarked")
          .allowEmptyShould(true);

  private HouseRules() {}

  private static String[] hosts() {
    return Stream.of("quickstart", "embedded", "testsupport")
        .map(Places::of)
        .toArray(String[]::new);
  }
}
