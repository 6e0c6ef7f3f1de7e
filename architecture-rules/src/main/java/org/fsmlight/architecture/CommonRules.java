package org.fsmlight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** Rules of common-events and common-service, in addition to the house rules. */
public final class CommonRules {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule contractsArePlainRecords =
      classes()
          .that()
          .resideInAPackage(Places.EVENTS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Places.EVENTS, "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..")
          .as("Contracts must depend on the JDK alone")
          .because(
              "every service depends on these records for years; put what needs Spring or a library"
                  + " into common-service or the service's messaging package")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sharedMachineryKnowsNoBusiness =
      noClasses()
          .that()
          .resideInAPackage(Places.COMMON)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(Places.business())
          .as("common-service must not know a service")
          .because(
              "it serves every service; take what differs as a bean or a parameter, and leave the"
                  + " noun in the service")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule sharedMachineryCarriesContractsInTwoPlaces =
      noClasses()
          .that()
          .resideInAPackage(Places.COMMON)
          .and()
          .resideOutsideOfPackages(
              "org.fsmlight.common.messaging..", "org.fsmlight.common.outbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Places.EVENTS)
          .as("In common-service only messaging and outbox may know org.fsmlight.events")
          .because(
              "other packages are independent of events; move the class, or drop the dependency")
          .allowEmptyShould(true);

  private CommonRules() {}
}
