/** Who forgot the password gets in again, by a link sent to their mail address. */
@NullMarked
package org.fsmlight.team.reset;

import org.jspecify.annotations.NullMarked;
