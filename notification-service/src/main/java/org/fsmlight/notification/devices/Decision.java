package org.fsmlight.notification.devices;

/** The decision on the registration of a device. */
public sealed interface Decision {

  record Accepted(Device device) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
