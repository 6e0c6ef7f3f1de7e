/** Login with mail address and password, which gives a ticket for one authorization. */
@NullMarked
package org.fsmlight.team.identity.logins;

import org.jspecify.annotations.NullMarked;
