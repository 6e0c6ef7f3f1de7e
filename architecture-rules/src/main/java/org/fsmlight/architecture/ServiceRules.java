package org.fsmlight.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Rules of a service, in addition to the house rules. Used by its {@code ArchitectureTests}:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.fsmlight.dispatch", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTests {
 *   @ArchTest static final ArchTests rules = ArchTests.in(ServiceRules.class);
 * }
 * }</pre>
 */
public final class ServiceRules {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchTests dialect = ArchTests.in(DialectRules.class);

  @ArchTest
  static final ArchRule onlyMessagingKnowsTheContracts =
      noClasses()
          .that(Places.aService())
          .and(DescribedPredicate.not(Places.adapter("messaging")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Places.EVENTS)
          .as("Only messaging packages may know org.fsmlight.events")
          .because(
              "a contract is mapped, not reused as the domain; map it to or from a type of your"
                  + " own in the capability's messaging package")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyMongoKnowsTheDatabase =
      noClasses()
          .that(Places.aService())
          .and(DescribedPredicate.not(Places.adapter("mongo")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.data..",
              "org.springframework.boot.mongodb..",
              "org.springframework.boot.data..",
              "com.mongodb..",
              "org.bson..",
              "org.fsmlight.common.outbox.mongo..",
              "org.fsmlight.common.replicas..",
              "org.fsmlight.common.documents..")
          .as("Only mongo packages may know Spring Data, the driver and BSON")
          .because(
              "how state is stored is the adapter's business; declare a port in the domain (a"
                  + " plural noun) and implement it in the capability's mongo package")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule mongoKnowsNoOtherAdapter = knowsNoOtherAdapter("mongo");

  @ArchTest static final ArchRule messagingKnowsNoOtherAdapter = knowsNoOtherAdapter("messaging");

  @ArchTest static final ArchRule webKnowsNoOtherAdapter = knowsNoOtherAdapter("web");

  @ArchTest
  static final ArchRule theDomainKnowsNoTechnology =
      noClasses()
          .that(Places.theDomain())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..",
              "org.springframework.http..",
              "jakarta.servlet..",
              "org.springframework.kafka..",
              "org.apache.kafka..",
              "org.springframework.cloud..",
              "org.springframework.messaging..",
              "org.fsmlight.common.outbox..",
              "org.fsmlight.common.messaging..")
          .as("The domain must not know HTTP, Kafka, Spring Cloud Stream or the outbox")
          .because(
              "a rule of the domain must read and run without them; put HTTP into the capability's"
                  + " web package, events into messaging, and let the domain offer a port")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theDomainKnowsNoAdapter =
      noClasses()
          .that(Places.theDomain())
          .should()
          .dependOnClassesThat(Places.anAdapter())
          .as("The domain must not know its adapters")
          .because(
              "dependencies point inwards; declare an interface in the domain and let the adapter"
                  + " implement it")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule adaptersAreHidden =
      classes()
          .that(Places.anAdapter())
          .and()
          .areTopLevelClasses()
          .and()
          .areNotAnnotatedWith("org.springframework.context.annotation.Configuration")
          .and(DescribedPredicate.not(Places.aTranslator()))
          .should()
          .notBePublic()
          .as(
              "Types in mongo, messaging and web packages must not be public, except"
                  + " EventTranslators in messaging")
          .because(
              "nobody may call an adapter but through the port it implements; drop the word"
                  + " public (Spring needs none)")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule aThirdIsHidden =
      classes()
          .that(Places.aService())
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should(new HiddenShare(3))
          .as("A third or more of a service's types must be package-private")
          .because(
              "what is hidden can change freely; drop public wherever no other package needs it,"
                  + " and move together what is used together")
          .allowEmptyShould(true);

  private ServiceRules() {}

  private static ArchRule knowsNoOtherAdapter(String adapter) {
    var others =
        Places.ADAPTERS.stream()
            .filter(other -> !other.equals(adapter))
            .map(other -> "org.fsmlight.." + other + "..")
            .toArray(String[]::new);
    var anotherAdapter = resideInAnyPackage(others).as("are in another adapter");
    return noClasses()
        .that(Places.adapter(adapter))
        .should()
        .dependOnClassesThat(anotherAdapter)
        .as("A %s package must not know an adapter of another kind".formatted(adapter))
        .because(
            "adapters meet in the domain alone; let one call a port or use case which the other"
                + " implements")
        .allowEmptyShould(true);
  }
}
