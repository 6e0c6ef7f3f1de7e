/** The ledger of messages over HTTP. */
@NullMarked
package org.fsmlight.notification.messages.web;

import org.jspecify.annotations.NullMarked;
