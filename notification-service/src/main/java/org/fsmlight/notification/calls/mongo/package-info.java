/** Who may call what over HTTP. */
@NullMarked
package org.fsmlight.notification.web;

import org.jspecify.annotations.NullMarked;
