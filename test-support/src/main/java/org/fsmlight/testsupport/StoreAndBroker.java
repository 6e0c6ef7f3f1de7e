package org.fsmlight.testsupport;

/** MongoDB and Kafka, embedded or in containers. */
interface StoreAndBroker {

  String mongoUri(String database);

  String kafka();

  String flavour();
}
