package org.fsmlight.notification.sending.fcm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Firebase Cloud Messaging.
 *
 * @param enabled if false, every push fails, and the ledger shows the reason
 * @param endpoint Google's endpoint, or a stand-in with the same protocol
 * @param credentials the key file of a service account
 * @param token a fixed access token in place of credentials, for a stand-in
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
