package org.fsmlight.quickstart.sandbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * The sandbox in its own application context, with the mail sink and the push stand-in, and with a
 * gateway that does not respond.
 */
final class RunningSandbox implements AutoCloseable {

  final MockMvc visitor;
  private final MailSink mails;
  private final FcmStandIn pushes;
  private final AnnotationConfigWebApplicationContext context;

  private RunningSandbox(MailSink mails, FcmStandIn pushes) {
    this.mails = mails;
    this.pushes = pushes;
    context = new AnnotationConfigWebApplicationContext();
    context.setServletContext(new MockServletContext());
    DemoWorldFixture.sources().forEach(context.getEnvironment().getPropertySources()::addLast);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("no gateway", Map.of("local.server.port", "1")));
    context.addBeanFactoryPostProcessor(
        beans -> {
          beans.registerSingleton("mails", mails);
          beans.registerSingleton("pushes", pushes);
        });
    context.register(Mvc.class, SandboxConfiguration.class);
    context.refresh();
    visitor = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @Configuration
  @EnableWebMvc
  static class Mvc {}

  static RunningSandbox in(Path folder) {
    return new RunningSandbox(
        MailSink.start(folder.resolve("mails"), 0), FcmStandIn.start(folder.resolve("pushes"), 0));
  }

  @Override
  public void close() {
    context.close();
    mails.close();
    pushes.close();
  }

  /** Sends a mail with both bodies and a calendar file. */
  void mail(String to, String subject) throws MessagingException {
    var server = new Properties();
    server.setProperty("mail.smtp.host", mails.host());
    server.setProperty("mail.smtp.port", String.valueOf(mails.port()));
    var mail = new MimeMessage(Session.getInstance(server));
    mail.setFrom("fsm@light.example");
    mail.setRecipients(RecipientType.TO, to);
    mail.setSubject(subject, "UTF-8");
    var text = new MimeBodyPart();
    text.setText("Grüezi", "UTF-8");
    var html = new MimeBodyPart();
    html.setText("<p>Grüezi</p>", "UTF-8", "html");
    var bodies = new MimeBodyPart();
    bodies.setContent(new MimeMultipart("alternative", text, html));
    var calendar = new MimeBodyPart();
    calendar.setText("BEGIN:VCALENDAR", "UTF-8", "calendar");
    calendar.setFileName("call.ics");
    mail.setContent(new MimeMultipart("mixed", bodies, calendar));
    Transport.send(mail);
  }

  /** Sends a push to FCM's HTTP v1 API. */
  void push(String token, String title, String data) throws IOException, InterruptedException {
    var json =
        """
        {"message": {"token": "%s", "data": %s,
          "notification": {"title": "%s", "body": "Tue 10:00"}}}
        """
            .formatted(token, data, title);
    var request =
        HttpRequest.newBuilder(
                URI.create(pushes.endpoint() + "/v1/projects/fsm-light/messages:send"))
            .header("Authorization", "Bearer any")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
  }
}
