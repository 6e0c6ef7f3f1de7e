/** The ledger of messages over HTTP. */
@NullMarked
package org.fsmlight.notification.message.web;

import org.jspecify.annotations.NullMarked;
