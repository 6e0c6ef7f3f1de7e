package org.fsmlight.testsupport;

import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/** The provider of MongoDB and Kafka. */
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
    return chosenBy(System.getProperty("fsm.parts", ""), Flavour::dockerIsAvailable);
  }

  static Flavour chosenBy(String property, BooleanSupplier dockerIsAvailable) {
    return switch (property) {
      case "" -> dockerIsAvailable.getAsBoolean() ? DOCKER : EMBEDDED;
      case "embedded" -> EMBEDDED;
      case "docker" -> {
        if (!dockerIsAvailable.getAsBoolean()) {
          throw new IllegalStateException(
              "-Dfsm.parts=docker demands Docker, but none answers. Start it, or omit the property to"
                  + " run on the embedded parts.");
        }
        yield DOCKER;
      }
      default ->
          throw new IllegalStateException(
              "-Dfsm.parts=" + property + " is unknown: use embedded or docker");
    };
  }

  private static boolean dockerIsAvailable() {
    return DockerClientFactory.instance().isDockerAvailable();
  }
}
