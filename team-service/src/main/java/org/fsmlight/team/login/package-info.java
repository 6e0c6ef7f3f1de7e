/** A person shows mail address and password, and gets a ticket for one authorization. */
@NullMarked
package org.fsmlight.team.login;

import org.jspecify.annotations.NullMarked;
