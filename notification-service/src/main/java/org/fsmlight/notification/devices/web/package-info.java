/** Registers devices over HTTP. */
@NullMarked
package org.fsmlight.notification.device.web;

import org.jspecify.annotations.NullMarked;
