/** The devices pushes go to. */
@NullMarked
package org.fsmlight.notification.device;

import org.jspecify.annotations.NullMarked;
