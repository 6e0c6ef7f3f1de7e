package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.devices.Devices;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.planning.PlanningSettings;
import org.fsmlight.notification.wording.Languages;
import org.fsmlight.notification.wording.Organizers;
import org.fsmlight.notification.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires wording, transports, circuit breakers and delivery workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SendingConfiguration.class);

  @Bean
  Wording wording(
      Organizers organizers, @Value("${fsm.public-url}") String publicUrl, Sealer sealer) {
    return new Wording(new Languages(), organizers, publicUrl, sealer::open);
  }

  @Bean
  StuckMessages stuckMessages(Correspondences correspondences) {
    return new StuckMessages(correspondences);
  }

  @Bean
  DeliveryCircuitBreaker mailCircuitBreaker(SendingSettings settings, MeterRegistry meters) {
    return circuitBreaker("mail", settings, meters);
  }

  @Bean
  DeliveryCircuitBreaker pushCircuitBreaker(SendingSettings settings, MeterRegistry meters) {
    return circuitBreaker("push", settings, meters);
  }

  @Bean
  Transports transports(
      Directory directory,
      Devices devices,
      Wording wording,
      MailServer mailServer,
      PushService pushService,
      @Qualifier("mailCircuitBreaker") DeliveryCircuitBreaker mailCircuitBreaker,
      @Qualifier("pushCircuitBreaker") DeliveryCircuitBreaker pushCircuitBreaker,
      Traces traces,
      SendingSettings settings,
      Clock clock) {
    var pauses =
        new RecipientPauses(
            new Backoff(settings.firstRetry(), settings.mostRecipientRetry()), clock);
    MailServer mails =
        mail ->
            pauses.protect(
                mail.to(), () -> mailCircuitBreaker.protect(() -> mailServer.send(mail)));
    PushService pushes =
        (push, device) ->
            pauses.protect(
                device, () -> pushCircuitBreaker.protect(() -> pushService.send(push, device)));
    return new Transports(
        Map.of(
            Channel.MAIL,
            new TracedTransport(new MailTransport(directory, wording, mails), traces),
            Channel.PUSH,
            new TracedTransport(new PushTransport(directory, devices, wording, pushes), traces)));
  }

  @Bean
  DeliveryWorkers deliveryWorkers(
      Correspondences correspondences,
      Calls calls,
      Transports transports,
      SendingSettings settings,
      PlanningSettings planning,
      @Qualifier("mailCircuitBreaker") DeliveryCircuitBreaker mailCircuitBreaker,
      @Qualifier("pushCircuitBreaker") DeliveryCircuitBreaker pushCircuitBreaker,
      MeterRegistry meters,
      Clock clock) {
    var timer =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("delivery").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
    var threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 0).factory());
    var sender =
        new MessageSender(
            correspondences,
            calls,
            transports,
            new Backoff(settings.firstRetry(), settings.mostRetry()),
            new DeliveryLimits(planning.tooOld(), settings.giveUp()),
            settings.instance(),
            settings.lease(),
            meters,
            clock,
            heartbeat(timer, threads));
    var mails =
        new DeliveryWorker(
            sender, mailCircuitBreaker, settings.mailsAtATime(), timer, threads, clock);
    var pushes =
        new DeliveryWorker(
            sender, pushCircuitBreaker, settings.pushesAtATime(), timer, threads, clock);
    var workers = Map.of(Channel.MAIL, mails, Channel.PUSH, pushes);
    workers.forEach(
        (channel, worker) ->
            meters.gauge(
                "fsm.notifications.waiting",
                List.of(Tag.of("channel", channel.name())),
                worker,
                DeliveryWorker::waiting));
    return new DeliveryWorkers(
        workers,
        correspondences,
        timer,
        threads,
        settings.sweepEvery(),
        settings.instance(),
        clock);
  }

  private static DeliveryCircuitBreaker circuitBreaker(
      String name, SendingSettings settings, MeterRegistry meters) {
    var circuitBreaker = new DeliveryCircuitBreaker(name, settings.rest());
    circuitBreaker.bindTo(meters);
    return circuitBreaker;
  }

  private static Heartbeat heartbeat(ScheduledExecutorService timer, ExecutorService threads) {
    return (interval, task) -> {
      long millis = interval.toMillis();
      var beats =
          timer.scheduleAtFixedRate(
              () -> threads.execute(() -> extendLease(task)),
              millis,
              millis,
              TimeUnit.MILLISECONDS);
      return () -> beats.cancel(false);
    };
  }

  private static void extendLease(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException fault) {
      log.warn("The lease of a message could not be extended", fault);
    }
  }
}
