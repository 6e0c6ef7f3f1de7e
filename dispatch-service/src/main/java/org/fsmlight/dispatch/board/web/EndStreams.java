package org.fsmlight.dispatch.board.web;

import org.fsmlight.dispatch.board.LiveBoards;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the streams before the web server waits for its requests to end, for they would not by
 * themselves.
 */
@Component
class EndStreams implements SmartLifecycle {

  private final LiveBoards boards;
  private volatile boolean isRunning;

  EndStreams(LiveBoards boards) {
    this.boards = boards;
  }

  @Override
  public void start() {
    isRunning = true;
  }

  @Override
  public void stop() {
    boards.close();
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }
}
