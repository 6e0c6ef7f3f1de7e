package org.fsmlight.notification.sending.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where pushes are handed over.
 *
 * @param enabled false where nobody gets pushes: each is then listed as failed, with the reason
 * @param endpoint Google's, or a stand-in that speaks its protocol
 * @param credentials a service account's key file
 * @param token a fixed access token instead, for a stand-in
 */
@ConfigurationProperties("fsm.fcm")
record FcmSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("https://fcm.googleapis.com") URI endpoint,
    @DefaultValue("fsm-light") String projectId,
    @Nullable Path credentials,
    @Nullable String token,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout) {}
