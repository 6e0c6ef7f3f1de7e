/** Previews of recipients over HTTP. */
@NullMarked
package org.fsmlight.notification.previews.web;

import org.jspecify.annotations.NullMarked;
