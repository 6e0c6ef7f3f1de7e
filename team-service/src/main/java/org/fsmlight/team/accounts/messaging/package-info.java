/** What is told of how people get in. */
@NullMarked
package org.fsmlight.team.accounts.messaging;

import org.jspecify.annotations.NullMarked;
