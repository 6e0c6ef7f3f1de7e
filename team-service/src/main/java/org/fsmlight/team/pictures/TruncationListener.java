package org.fsmlight.team.pictures;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** JPEG decoders fill up what is missing with grey and merely warn: here a warning is a refusal. */
final class TruncationListener implements IIOReadWarningListener {

  private boolean seen;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    seen = true;
  }

  boolean seen() {
    return seen;
  }
}
