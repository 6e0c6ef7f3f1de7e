package org.fsmlight.notification.devices.web;

import jakarta.validation.constraints.NotNull;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.notification.devices.Device;
import org.jspecify.annotations.Nullable;

/**
 * A device to register or to remove.
 *
 * @param value the token that the app received from the push service
 * @param confirmation the code that was pushed to the device, if another account has registered it
 */
record DeviceRequest(
    @NotNull(message = "is missing") Device.Kind kind,
    @PlainText(max = 4096) String value,
    @PlainText(max = 100, optional = true) @Nullable String name,
    @PlainText(max = 100, optional = true) @Nullable String confirmation) {}
