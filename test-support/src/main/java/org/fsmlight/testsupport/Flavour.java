package org.fsmlight.testsupport;

import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/** Where MongoDB and Kafka come from. */
enum Flavour {
  EMBEDDED {
    @Override
    StoreAndBroker start(PartsFolder folder) {
      return EmbeddedStoreAndBroker.start(folder);
    }
  },
  DOCKER {
    @Override
    StoreAndBroker start(PartsFolder folder) {
      return ContainerStoreAndBroker.start();
    }
  };

  abstract StoreAndBroker start(PartsFolder folder);

  static Flavour chosen() {
    return chosenBy(System.getProperty("fsm.parts", ""), Flavour::dockerIsThere);
  }

  static Flavour chosenBy(String wish, BooleanSupplier dockerIsThere) {
    return switch (wish) {
      case "" -> dockerIsThere.getAsBoolean() ? DOCKER : EMBEDDED;
      case "embedded" -> EMBEDDED;
      case "docker" -> {
        if (!dockerIsThere.getAsBoolean()) {
          throw new IllegalStateException(
              "-Dfsm.parts=docker demands Docker, but none answers: start it, or leave the property"
                  + " out to run on the embedded parts");
        }
        yield DOCKER;
      }
      default ->
          throw new IllegalStateException(
              "-Dfsm.parts=" + wish + " is unknown: say embedded or docker");
    };
  }

  private static boolean dockerIsThere() {
    return DockerClientFactory.instance().isDockerAvailable();
  }
}
