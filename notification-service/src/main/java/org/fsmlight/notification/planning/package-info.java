/** Plans messages from domain events: recipients, channels and templates, each message once. */
@NullMarked
package org.fsmlight.notification.planning;

import org.jspecify.annotations.NullMarked;
