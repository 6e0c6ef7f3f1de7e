package org.fsmlight.team.organization.pictures;

/** The end of the attempt to read bytes as a profile picture. */
public sealed interface Decision {

  record Accepted(ProfilePicture picture) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
