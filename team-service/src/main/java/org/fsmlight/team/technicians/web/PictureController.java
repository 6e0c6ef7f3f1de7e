package org.fsmlight.team.technicians.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.pictures.PictureReader;
import org.fsmlight.team.pictures.PictureReading;
import org.fsmlight.team.pictures.Pictures;
import org.fsmlight.team.pictures.ProfilePicture;
import org.fsmlight.team.pictures.UploadPicture;
import org.fsmlight.team.technicians.Technician;
import org.fsmlight.team.technicians.Technicians;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Profile pictures: sent by the technician, seen by them and their dispatchers. */
@RestController
@RequestMapping("/api/technicians")
class PictureController {

  private final PictureReader reader;
  private final UploadPicture uploadPicture;
  private final Pictures pictures;
  private final Technicians technicians;

  PictureController(
      PictureReader reader,
      UploadPicture uploadPicture,
      Pictures pictures,
      Technicians technicians) {
    this.reader = reader;
    this.uploadPicture = uploadPicture;
    this.pictures = pictures;
    this.technicians = technicians;
  }

  @PutMapping(
      path = "/me/picture",
      consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
  ResponseEntity<TechnicianView> upload(HttpServletRequest request, Caller caller)
      throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(PictureReader.MAX_BYTES + 1);
    return switch (reader.read(bytes)) {
      case PictureReading.Readable(var picture) -> keep(picture, caller);
      case PictureReading.Refused(String reason) ->
          Problem.of(
                  HttpStatus.UNPROCESSABLE_CONTENT, "unusable-picture", "Unusable picture", reason)
              .response();
    };
  }

  private ResponseEntity<TechnicianView> keep(ProfilePicture picture, Caller caller) {
    return uploadPicture
        .upload(new AccountId(caller.account()), picture, caller.actor(Role.TECHNICIAN))
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", caller.account()));
  }

  @GetMapping("/{id}/picture")
  ResponseEntity<byte[]> look(@PathVariable String id, Caller caller) {
    return technicians
        .find(new AccountId(id))
        .filter(technician -> maySee(caller, technician))
        .filter(technician -> technician.picture() != null)
        .flatMap(technician -> pictures.find(technician.id()))
        .map(PictureController::shown)
        .orElseThrow(() -> new NotFound("picture", id));
  }

  private static ResponseEntity<byte[]> shown(ProfilePicture picture) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
        .eTag("\"" + picture.name() + "\"")
        .body(picture.jpeg());
  }

  private static boolean maySee(Caller caller, Technician technician) {
    return caller.isOf(technician.company().value())
        && (caller.is(Role.DISPATCHER) || technician.id().value().equals(caller.accountId()));
  }
}
