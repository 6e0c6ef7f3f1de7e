package org.fsmlight.team.organization.pictures;

/** The decision on bytes to be read as a profile picture. */
public sealed interface Decision {

  record Accepted(ProfilePicture picture) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
