package org.fsmlight.team.organization.technicians.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.team.organization.pictures.Refusal.Damaged;
import org.fsmlight.team.organization.pictures.Refusal.Heic;
import org.fsmlight.team.organization.pictures.Refusal.TooManyBytes;
import org.fsmlight.team.organization.pictures.Refusal.TooManyPixels;
import org.fsmlight.team.organization.pictures.Refusal.TooManyScans;
import org.fsmlight.team.organization.pictures.Refusal.TooSmall;
import org.fsmlight.team.organization.pictures.Refusal.Truncated;
import org.fsmlight.team.organization.pictures.Refusal.UnknownFormat;
import org.fsmlight.team.organization.technicians.Refusal;
import org.fsmlight.team.organization.technicians.Technician;
import org.springframework.http.HttpStatus;

/** Refusals of commands to a technician, and of their pictures, as problems. */
final class TechnicianProblems {

  private TechnicianProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Stale(var current) -> Problem.stale(TechnicianResponse.of(current));
      case Refusal.EmailTaken() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "email-taken",
              "Mail address taken",
              "There is an account with this mail address. Use another one.");
      case Refusal.NotJoinedYet() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "not-joined-yet",
              "Not joined yet",
              "This dispatcher has no password yet. Add the other role once they have one.");
      case Refusal.AlreadyJoined(var current) ->
          conflict(
              "already-joined",
              "Joined already",
              "This technician has a password: there is nothing left to invite to.",
              current);
      case Refusal.Deactivated(var current) ->
          conflict(
              "deactivated",
              "Deactivated",
              "This technician is deactivated. Nothing can be changed until a dispatcher"
                  + " reactivates them.",
              current);
      case Refusal.NothingToChange(var current) ->
          conflict("nothing-to-change", "Nothing to change", "It is like that already.", current);
    };
  }

  private static Problem conflict(String slug, String title, String detail, Technician current) {
    return Problem.of(HttpStatus.CONFLICT, slug, title, detail)
        .with("current", TechnicianResponse.of(current));
  }

  static Problem of(org.fsmlight.team.organization.pictures.Refusal refusal) {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "unusable-picture",
        "Unusable picture",
        switch (refusal) {
          case TooManyBytes() -> "It has more than 5 MB. Send a smaller one.";
          case UnknownFormat() ->
              "It is neither a JPEG, a PNG nor a still WebP. Send one of these.";
          case Heic() ->
              "It is a HEIC photo, which can't be read. Save it as a JPEG and send that.";
          case TooManyScans() -> "It is not a photo as cameras make them. Send another one.";
          case TooManyPixels() -> "It has more than 25 million pixels. Send a smaller one.";
          case TooSmall() -> "It is smaller than 64 by 64 pixels. Send a bigger one.";
          case Truncated() -> "It ends too early. Send the whole file.";
          case Damaged() -> "It is damaged and can't be read. Send another one.";
        });
  }
}
