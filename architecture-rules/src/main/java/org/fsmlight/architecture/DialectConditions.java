package org.fsmlight.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of {@link DialectRules}. */
final class DialectConditions {

  private static final String REQUEST_BODY = "org.springframework.web.bind.annotation.RequestBody";
  private static final Set<String> MAKERS = Set.of("of", "stale");

  /** The verbs that use cases begin with. */
  private static final Set<String> VERBS =
      Set.of(
          "Accept",
          "Activate",
          "Add",
          "Allow",
          "Apply",
          "Assign",
          "Authenticate",
          "Cancel",
          "Change",
          "Clear",
          "Complete",
          "Create",
          "Deactivate",
          "Decide",
          "Decline",
          "Deliver",
          "Discard",
          "Dispatch",
          "End",
          "Erase",
          "Expire",
          "Find",
          "Found",
          "Invite",
          "Issue",
          "Keep",
          "List",
          "Log",
          "Mark",
          "Merge",
          "Notify",
          "Open",
          "Plan",
          "Post",
          "Preview",
          "Project",
          "Publish",
          "Reactivate",
          "Receive",
          "Record",
          "Redeem",
          "Redistribute",
          "Register",
          "Rehash",
          "Reinvite",
          "Release",
          "Remove",
          "Replace",
          "Request",
          "Resend",
          "Reserve",
          "Reset",
          "Review",
          "Revoke",
          "Schedule",
          "Search",
          "Send",
          "Set",
          "Settle",
          "Show",
          "Sign",
          "Start",
          "Store",
          "Sweep",
          "Undo",
          "Update",
          "Upload",
          "Verify",
          "Withdraw");

  /** The nouns that end the name of a domain service, which is no use case. */
  private static final Set<String> DOMAIN_SERVICES =
      Set.of("Cookie", "Planner", "Projection", "Reader", "Throttle");

  private DialectConditions() {}

  static ArchCondition<JavaClass> beNamedAsUseCaseOrDomainService() {
    return condition(
        "be named as a use case or as a domain service",
        type -> {
          var name = type.getSimpleName();
          var first = name.replaceFirst("(?<=[a-z])[A-Z].*", "");
          var last = name.replaceFirst(".*(?=[A-Z])", "");
          var useCase = VERBS.contains(first) && !first.equals(name);
          return useCase || DOMAIN_SERVICES.contains(last) || last.endsWith("s")
              ? Stream.empty()
              : Stream.of(type.getName() + " begins with no verb and is no plural");
        });
  }

  static ArchCondition<JavaClass> lieInACapabilityNamedInThePlural() {
    return condition(
        "lie in a capability named in the plural",
        type -> {
          var capability = type.getPackageName().replaceFirst("[.]mongo(?=[.]|$).*", "");
          return capability.endsWith("s") || capability.endsWith("ing")
              ? Stream.empty()
              : Stream.of(type.getName() + " lies in the capability " + capability);
        });
  }

  static ArchCondition<JavaClass> beSealedInto(String... names) {
    var expected = Set.of(names);
    return condition(
        "be sealed into " + String.join(" and ", names),
        type -> {
          var permitted =
              type.getAllSubclasses().stream()
                  .filter(sub -> sub.getEnclosingClass().filter(type::equals).isPresent())
                  .map(JavaClass::getSimpleName)
                  .collect(Collectors.toSet());
          return permitted.equals(expected)
              ? Stream.empty()
              : Stream.of("%s is sealed into %s".formatted(type.getName(), permitted));
        });
  }

  static ArchCondition<JavaClass> takeRequestsAndReturnResponses() {
    return condition(
        "take requests and return responses",
        controller ->
            controller.getMethods().stream()
                .filter(DialectConditions::isMapped)
                .flatMap(
                    method ->
                        Stream.concat(
                            bodies(method)
                                .filter(body -> isOurs(body) && !isNamed(body, "Request"))
                                .map(body -> method.getFullName() + " takes " + body.getName()),
                            results(method)
                                .filter(result -> isOurs(result) && !isNamed(result, "Response"))
                                .map(
                                    result ->
                                        method.getFullName() + " returns " + result.getName()))));
  }

  static DescribedPredicate<JavaAccess<?>> makesAProblem(String problem) {
    return DescribedPredicate.describe(
        "makes a problem",
        access ->
            access.getTarget().getOwner().getName().equals(problem)
                && MAKERS.contains(access.getTarget().getName()));
  }

  private static boolean isMapped(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().getSimpleName().endsWith("Mapping"));
  }

  private static Stream<JavaClass> bodies(JavaMethod method) {
    return method.getParameters().stream()
        .filter(parameter -> parameter.isAnnotatedWith(REQUEST_BODY))
        .map(JavaParameter::getRawType);
  }

  private static Stream<JavaClass> results(JavaMethod method) {
    return unwrapped(method.getReturnType());
  }

  private static Stream<JavaClass> unwrapped(JavaType type) {
    if (type instanceof JavaParameterizedType generic
        && type.toErasure().getName().equals("org.springframework.http.ResponseEntity")) {
      var arguments = generic.getActualTypeArguments();
      return arguments.stream().flatMap(DialectConditions::unwrapped);
    }
    return Stream.of(type.toErasure());
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("org.fsmlight");
  }

  private static boolean isNamed(JavaClass type, String end) {
    return type.getSimpleName().endsWith(end);
  }

  private static ArchCondition<JavaClass> condition(
      String description, Function<JavaClass, Stream<String>> violations) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        violations
            .apply(type)
            .forEach(violation -> events.add(SimpleConditionEvent.violated(type, violation)));
      }
    };
  }
}
