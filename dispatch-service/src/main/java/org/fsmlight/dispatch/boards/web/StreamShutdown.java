package org.fsmlight.dispatch.boards.web;

import org.fsmlight.common.shutdown.OnStop;
import org.fsmlight.dispatch.boards.BoardSubscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends the streams when the service stops, before the web server waits for its requests: streams do
 * not end by themselves.
 */
@Configuration(proxyBeanMethods = false)
class StreamShutdown {

  @Bean
  OnStop endOfStreams(BoardSubscriptions boards) {
    return new OnStop(OnStop.Phase.FIRST, boards::close);
  }
}
