package org.fsmlight.dispatch.board.web;

import org.fsmlight.common.shutdown.OnStop;
import org.fsmlight.dispatch.board.LiveBoards;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends the streams before the web server waits for its requests to end, for they would not by
 * themselves.
 */
@Configuration(proxyBeanMethods = false)
class EndStreams {

  @Bean
  OnStop endOfStreams(LiveBoards boards) {
    return new OnStop(OnStop.Phase.FIRST, boards::close);
  }
}
