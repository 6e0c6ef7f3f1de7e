/** The devices to which pushes are sent. */
@NullMarked
package org.fsmlight.notification.devices;

import org.jspecify.annotations.NullMarked;
