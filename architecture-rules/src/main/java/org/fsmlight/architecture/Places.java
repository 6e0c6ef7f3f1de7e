package org.fsmlight.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** The packages of services, of their adapters, and of their domain. */
final class Places {
  static final String EVENTS = "org.fsmlight.events..";
  static final String COMMON = "org.fsmlight.common..";
  static final List<String> SERVICES =
      List.of("requests", "dispatch", "team", "notification", "amazon");
  static final List<String> ADAPTERS = List.of("mongo", "messaging", "web");

  private Places() {}

  static DescribedPredicate<JavaClass> aService() {
    return resideInAnyPackage(all(SERVICES.stream())).as("are in a service");
  }

  /** The business packages: the services and the gateway. */
  static String[] business() {
    return all(Stream.concat(SERVICES.stream(), Stream.of("gateway")));
  }

  static String of(String business) {
    return "org.fsmlight." + business + "..";
  }

  static DescribedPredicate<JavaClass> anAdapter() {
    return resideInAnyPackage(
            ADAPTERS.stream().map(adapter -> ".." + adapter + "..").toArray(String[]::new))
        .and(aService())
        .as("are in an adapter of a service");
  }

  static String[] adaptersDirectlyBeneathAService() {
    return SERVICES.stream()
        .flatMap(
            service -> ADAPTERS.stream().map(adapter -> "org.fsmlight." + service + "." + adapter))
        .toArray(String[]::new);
  }

  static DescribedPredicate<JavaClass> adapter(String name) {
    return resideInAPackage(".." + name + "..")
        .and(aService())
        .as("are in a %s package of a service", name);
  }

  /** Reads contract events as domain types; several messaging packages may share it. */
  static DescribedPredicate<JavaClass> aTranslator() {
    return adapter("messaging")
        .and(simpleNameEndingWith("EventTranslator"))
        .as("are event translators in a messaging package");
  }

  /** A service without its adapters. */
  static DescribedPredicate<JavaClass> theDomain() {
    return aService().and(DescribedPredicate.not(anAdapter())).as("are in the domain of a service");
  }

  private static String[] all(Stream<String> names) {
    return names.map(Places::of).toArray(String[]::new);
  }
}
