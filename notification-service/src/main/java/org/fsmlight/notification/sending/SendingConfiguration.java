package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.device.Devices;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.planning.Agenda;
import org.fsmlight.notification.planning.Circulars;
import org.fsmlight.notification.planning.SendAgain;
import org.fsmlight.notification.planning.Telling;
import org.fsmlight.notification.planning.TellingLimits;
import org.fsmlight.notification.wording.Languages;
import org.fsmlight.notification.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts telling and sending together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SendingConfiguration.class);

  @Bean
  Wording wording(@Value("${fsm.public-url}") String publicUrl, Sealer sealer) {
    return new Wording(new Languages(), publicUrl, sealer::open);
  }

  @Bean
  Telling telling(
      Correspondences correspondences,
      Circulars circulars,
      Directory directory,
      Calls calls,
      Agenda agenda,
      SendingSettings settings) {
    return new Telling(
        correspondences,
        circulars,
        directory,
        calls,
        agenda,
        new TellingLimits(settings.tooOld(), settings.catchUp(), settings.redistribution()));
  }

  @Bean
  SendAgain sendAgain(Correspondences correspondences, Agenda agenda) {
    return new SendAgain(correspondences, agenda);
  }

  @Bean
  StuckMessages stuckMessages(Correspondences correspondences) {
    return new StuckMessages(correspondences);
  }

  @Bean
  Lanes lanes(
      Correspondences correspondences,
      Calls calls,
      Directory directory,
      Devices devices,
      Wording wording,
      MailServer mailServer,
      PushService pushService,
      SendingSettings settings,
      MeterRegistry meters,
      Traces traces,
      Clock clock) {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("lanes").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
    ExecutorService workers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("postman-", 0).factory());
    Guard mailGuard = new Guard("mail", settings.rest());
    Guard pushGuard = new Guard("push", settings.rest());
    mailGuard.measure(meters);
    pushGuard.measure(meters);
    MailServer guardedMail = mail -> mailGuard.protect(() -> mailServer.send(mail));
    PushService guardedPush =
        (push, device) -> pushGuard.protect(() -> pushService.send(push, device));
    Postman postman =
        new Postman(
            correspondences,
            calls,
            Map.of(
                Channel.MAIL,
                    new TracedOutlet(new MailOutlet(directory, wording, guardedMail), traces),
                Channel.PUSH,
                    new TracedOutlet(
                        new PushOutlet(directory, devices, wording, guardedPush), traces)),
            new Backoff(settings.firstRetry(), settings.mostRetry()),
            settings.instance(),
            settings.lease(),
            meters,
            clock,
            pulse(timer, workers));
    Map<Channel, Lane> lanes =
        Map.of(
            Channel.MAIL, lane(postman, mailGuard, settings.mailsAtATime(), timer, workers, clock),
            Channel.PUSH,
                lane(postman, pushGuard, settings.pushesAtATime(), timer, workers, clock));
    lanes.forEach(
        (channel, lane) ->
            meters.gauge(
                "fsm.notifications.waiting",
                List.of(Tag.of("channel", channel.name())),
                lane,
                Lane::waiting));
    return new Lanes(
        lanes, correspondences, timer, workers, settings.sweepEvery(), settings.instance(), clock);
  }

  private static Pulse pulse(ScheduledExecutorService timer, ExecutorService workers) {
    return (interval, sign) -> {
      long millis = interval.toMillis();
      Future<?> beats =
          timer.scheduleAtFixedRate(
              () -> workers.execute(() -> give(sign)), millis, millis, TimeUnit.MILLISECONDS);
      return () -> beats.cancel(false);
    };
  }

  private static void give(Runnable sign) {
    try {
      sign.run();
    } catch (RuntimeException fault) {
      log.warn("Could not say that a message is still being sent", fault);
    }
  }

  private static Lane lane(
      Postman postman,
      Guard guard,
      int atATime,
      ScheduledExecutorService timer,
      ExecutorService workers,
      Clock clock) {
    return new Lane(postman, guard, atATime, timer, workers, clock);
  }
}
