package org.fsmlight.testsupport;

/** MongoDB and Kafka, wherever they run. */
interface StoreAndBroker {

  String mongoUri(String database);

  String kafka();

  String flavour();
}
