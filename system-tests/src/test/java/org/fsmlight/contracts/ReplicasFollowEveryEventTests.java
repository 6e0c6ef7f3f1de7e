package org.fsmlight.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fsmlight.common.messaging.TopicReader;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A service whose listeners read the state of an aggregate consumes every event of that aggregate:
 * any of them may change the state. Aggregates, events and listeners are found in the code.
 */
class ReplicasFollowEveryEventTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.fsmlight");

  static Stream<AggregateState> states() {
    return AggregateState.all();
  }

  @ParameterizedTest
  @MethodSource("states")
  void aReaderOfTheStateConsumesEveryEventThatCarriesIt(AggregateState state) {
    for (var service : Service.ALL) {
      var topics = new TreeSet<String>();
      service.listens().stream()
          .filter(listener -> readsState(listener, service, state))
          .forEach(listener -> topics.addAll(listener.topics()));
      topics.retainAll(state.topics());
      if (!topics.isEmpty()) {
        assertThat(topics)
            .as(
                "%s reads %s of %s; an event it ignores may have changed it",
                service.name(), state.components(), state.aggregate().getSimpleName())
            .isEqualTo(state.topics());
      }
    }
  }

  /** Otherwise the test above might compare nothing. */
  @Test
  void findsTheServicesThatReadTheStatusOfACall() {
    var calls = new AggregateState(ServiceCallEvent.class, ServiceCall.class);

    assertThat(calls.components()).contains("status");
    assertThat(Service.ALL)
        .filteredOn(
            service -> service.listens().stream().anyMatch(l -> readsState(l, service, calls)))
        .extracting(Service::name)
        .contains("request-service", "dispatch-service", "notification-service");
  }

  private static boolean readsState(
      Service.Listener listener, Service service, AggregateState state) {
    return reachable(listenerClass(listener, service)).stream()
        .anyMatch(
            unit ->
                unit.getOwner().isEquivalentTo(state.aggregate())
                    && state.components().contains(unit.getName()));
  }

  private static JavaClass listenerClass(Service.Listener listener, Service service) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().startsWith(service.packages()))
        .filter(type -> type.isAssignableTo(TopicReader.class))
        .filter(type -> type.getSimpleName().equalsIgnoreCase(listener.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The code that a listener may run, as far as it knows the contracts. */
  private static Set<JavaCodeUnit> reachable(JavaClass listener) {
    var reached = new HashSet<JavaCodeUnit>(listener.getCodeUnits());
    var next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      called(next.remove()).filter(reached::add).forEach(next::add);
    }
    return reached;
  }

  private static Stream<JavaCodeUnit> called(JavaCodeUnit caller) {
    var calls =
        caller.getCallsFromSelf().stream().flatMap(c -> c.getTarget().resolveMember().stream());
    var references =
        caller.getCodeUnitReferencesFromSelf().stream()
            .flatMap(r -> r.getTarget().resolveMember().stream());
    return Stream.concat(calls, references)
        .map(JavaCodeUnit.class::cast)
        .filter(
            unit ->
                unit.getOwner()
                    .getPackageName()
                    .matches("org\\.fsmlight\\.(events|.*\\.messaging)"));
  }
}
