/** The registration of devices over HTTP. */
@NullMarked
package org.fsmlight.notification.devices.web;

import org.jspecify.annotations.NullMarked;
