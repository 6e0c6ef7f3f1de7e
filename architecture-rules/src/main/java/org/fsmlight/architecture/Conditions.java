package org.fsmlight.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Conditions and predicates that ArchUnit lacks. */
final class Conditions {
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final Set<String> NOW =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime");

  private Conditions() {}

  static ArchCondition<JavaClass> stayInTheirOwnBusiness(List<String> businesses) {
    return new ArchCondition<>("stay in their own business") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var others = otherThanOf(type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> matches(others, dependency.getTargetClass()))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
      }

      private List<PackageMatcher> otherThanOf(JavaClass type) {
        var all = businesses.stream().map(PackageMatcher::of).toList();
        return matches(all, type)
            ? all.stream().filter(one -> !one.matches(type.getPackageName())).toList()
            : List.of();
      }

      private boolean matches(List<PackageMatcher> packages, JavaClass type) {
        return packages.stream().anyMatch(one -> one.matches(type.getPackageName()));
      }
    };
  }

  static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NULL_MARKED)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is in a package without @NullMarked"));
        }
      }
    };
  }

  /** Accesses that read the system clock, calls and method references alike. */
  static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
    return DescribedPredicate.describe(
        "reads the system's clock",
        access -> {
          var target = access.getTarget();
          var owner = target.getOwner().getName();
          return switch (target.getName()) {
            case "now" -> NOW.contains(owner) && !takesAClock(target);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date") && takesNothing(target);
            default -> owner.equals(Clock.class.getName()) && isAFactoryOfClocks(target.getName());
          };
        });
  }

  static DescribedPredicate<JavaClass> doNotDefineTheClock() {
    return DescribedPredicate.describe(
        "do not define the Clock bean",
        type ->
            !type.getPackageName()
                    .matches("org\\.fsmlight\\.(common\\b.*|gateway)") // has no common-service
                || type.getMethods().stream()
                    .noneMatch(
                        method ->
                            method.isAnnotatedWith(BEAN)
                                && method.getRawReturnType().isAssignableTo(Clock.class)));
  }

  private static boolean isAFactoryOfClocks(String method) {
    return method.startsWith("system")
        || Set.of("tickMillis", "tickSeconds", "tickMinutes").contains(method);
  }

  private static boolean takesAClock(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean takesNothing(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().isEmpty();
  }
}
