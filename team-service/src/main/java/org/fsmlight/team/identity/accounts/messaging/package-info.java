/** Publishes changes of accounts. */
@NullMarked
package org.fsmlight.team.identity.accounts.messaging;

import org.jspecify.annotations.NullMarked;
