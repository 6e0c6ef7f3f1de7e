package org.fsmlight.team.organization.technicians.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.pictures.Decision;
import org.fsmlight.team.organization.pictures.PictureReader;
import org.fsmlight.team.organization.pictures.Pictures;
import org.fsmlight.team.organization.pictures.ProfilePicture;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.Technicians;
import org.fsmlight.team.organization.technicians.UploadPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Profile pictures: uploaded by the technician, visible to them and to their dispatchers. */
@RestController
@RequestMapping("/api/technicians")
class PictureController {

  private final PictureReader reader;
  private final UploadPicture uploadPicture;
  private final Pictures pictures;
  private final Technicians technicians;
  private final Clock clock;

  PictureController(
      PictureReader reader,
      UploadPicture uploadPicture,
      Pictures pictures,
      Technicians technicians,
      Clock clock) {
    this.reader = reader;
    this.uploadPicture = uploadPicture;
    this.pictures = pictures;
    this.technicians = technicians;
    this.clock = clock;
  }

  @PutMapping(
      path = "/me/picture",
      consumes = {
        MediaType.IMAGE_JPEG_VALUE,
        MediaType.IMAGE_PNG_VALUE,
        "image/webp",
        "image/heic", // refused, with the reason
        "image/heif"
      })
  ResponseEntity<TechnicianResponse> upload(HttpServletRequest request, Caller caller)
      throws IOException {
    var bytes = request.getInputStream().readNBytes(PictureReader.MAX_BYTES + 1);
    return switch (reader.read(bytes)) {
      case Decision.Accepted(var picture) -> upload(picture, caller);
      case Decision.Refused(var refusal) -> TechnicianProblems.of(refusal).response();
    };
  }

  private ResponseEntity<TechnicianResponse> upload(ProfilePicture picture, Caller caller) {
    var actor = Actor.parse(caller.actor(Role.TECHNICIAN));
    return uploadPicture
        .upload(new AccountId(caller.account()), picture, clock.instant(), actor)
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  @GetMapping("/{id}/picture")
  ResponseEntity<byte[]> look(@PathVariable String id, Caller caller) {
    return technicians
        .find(new AccountId(id))
        .filter(technician -> isVisibleTo(caller, technician))
        .filter(technician -> technician.picture() != null)
        .flatMap(technician -> pictures.find(technician.id()))
        .map(PictureController::entityOf)
        .orElseThrow(() -> new NotFound("picture", id));
  }

  private static ResponseEntity<byte[]> entityOf(ProfilePicture picture) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
        .eTag("\"" + picture.name() + "\"")
        .body(picture.jpeg());
  }

  private static boolean isVisibleTo(Caller caller, Technician technician) {
    return caller.isOf(technician.company().value())
        && (caller.is(Role.DISPATCHER) || technician.id().value().equals(caller.accountId()));
  }
}
