package org.fsmlight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One way to write a service: the same names for the same roles in all of them. */
public final class DialectRules {

  private static final String COMPONENT = "org.springframework.stereotype.Component";
  private static final String REST_CONTROLLER =
      "org.springframework.web.bind.annotation.RestController";
  private static final String PROBLEM = "org.fsmlight.common.problem.Problem";

  @ArchTest
  static final ArchRule adaptersLieBeneathTheirCapability =
      noClasses()
          .that(Places.aService())
          .should()
          .resideInAnyPackage(Places.adaptersDirectlyBeneathAService())
          .as("No mongo, messaging or web package may lie directly beneath its service")
          .because(
              "a capability is found with all its adapters in one place; move the class into the"
                  + " mongo, messaging or web package of its capability")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule capabilitiesWithAStoreArePlural =
      classes()
          .that(Places.adapter("mongo"))
          .should(DialectConditions.lieInACapabilityNamedInThePlural())
          .as("A capability with a mongo package must be named by a plural noun or a gerund")
          .because(
              "packages follow one rule; name it as its repository (calls, boards, diaries), or an"
                  + " activity by its gerund (planning)")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule useCasesAreNamedByTheirCommand =
      classes()
          .that(Places.theDomain())
          .and()
          .arePublic()
          .and()
          .areAnnotatedWith(COMPONENT)
          .should(DialectConditions.beNamedAsUseCaseOrDomainService())
          .as(
              "A public component of the domain must be named by a verb and a noun, or as a domain"
                  + " service in the plural")
          .because(
              "a use case reads as its command (AcceptRequest, AssignTechnician), a domain service"
                  + " as what it holds (Reservations); rename it, hide it, or add a verb that is"
                  + " missing in DialectConditions")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule useCasesAreNoBeanMethods =
      noClasses()
          .should()
          .haveSimpleName("UseCases")
          .as("No class may be named UseCases")
          .because(
              "use cases are wired the same way everywhere; annotate them with @Component and let"
                  + " their constructors take the ports")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule commandsEndInADecision =
      noClasses()
          .that(Places.theDomain())
          .should()
          .haveNameMatching(".*(Outcome|Result|Verdict)")
          .as("No type of the domain may be named Outcome, Result or Verdict")
          .because(
              "a command ends in a Decision in all services; name the type Decision, with Accepted"
                  + " and Refused")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule decisionsAreAcceptedOrRefused =
      classes()
          .that(Places.theDomain())
          .and()
          .haveSimpleName("Decision")
          .should(DialectConditions.beSealedInto("Accepted", "Refused"))
          .as("A Decision must be sealed into Accepted and Refused")
          .because(
              "a reader knows both ends of a command by their names; put the new state into"
                  + " Accepted, and the reason as a type of its own into Refused")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule eventsOfTheDomainAreNamedDomainEvent =
      noClasses()
          .that(Places.aService())
          .should()
          .haveNameMatching(".*[.$]\\w*(Fact|Facts|Happening|Announcements|Contract|Contracts)")
          .as("No type of a service may be named Fact, Happening, Announcements or Contract")
          .because(
              "one thing has one name; name what happened a DomainEvent, its mapping to contracts"
                  + " an EventMapper, and the reading of contracts an EventTranslator")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule actorsAreNoStrings =
      noFields()
          .that()
          .areDeclaredInClassesThat(Places.theDomain())
          .and()
          .haveNameMatching("actor|author|by")
          .should()
          .haveRawType(String.class)
          .as("Who acts must not be a String in the domain")
          .because("a role and an id are no text; use the service's Actor, and map it in web")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule callersStayAtTheEdge =
      noClasses()
          .that(Places.aService())
          .and(DescribedPredicate.not(Places.adapter("web")))
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.fsmlight.common.security.Caller")
          .as("Only web packages may know the Caller")
          .because(
              "a caller is a token's holder; map it to the domain's Actor in the web package and"
                  + " pass that")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule bodiesAreRequestsAndResponses =
      classes()
          .that(Places.adapter("web"))
          .and()
          .areAnnotatedWith(REST_CONTROLLER)
          .should(DialectConditions.takeRequestsAndReturnResponses())
          .as("A controller must take types named Request and return types named Response")
          .because(
              "a reader sees at the name which way a body goes; rename the record, such as"
                  + " AssignRequest or ServiceCallResponse")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule problemsAreMadeInOneClass =
      noClasses()
          .that(Places.aService())
          .and()
          .haveNameNotMatching(".*[.]\\w*Problems([$].*)?")
          .should()
          .accessTargetWhere(DialectConditions.makesAProblem(PROBLEM))
          .as("Only a class named Problems may make a problem")
          .because(
              "the problems of a capability are read on one page; move the call into its"
                  + " ...Problems class")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule listenersAreNamedByWhatTheyDoOnEvents =
      classes()
          .that(Places.adapter("messaging"))
          .and()
          .areAssignableTo("org.fsmlight.common.messaging.TopicReader")
          .should()
          .haveSimpleNameEndingWith("OnEvent")
          .as("A listener must be named by what it does, with OnEvent at the end")
          .because(
              "its name is also its binding's; rename it, such as UpdateCardOnEvent, and its bean"
                  + " and binding with it")
          .allowEmptyShould(true);

  private DialectRules() {}
}
