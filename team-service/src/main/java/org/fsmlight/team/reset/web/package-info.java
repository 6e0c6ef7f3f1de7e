/** Where a new password is asked for, and created. */
@NullMarked
package org.fsmlight.team.reset.web;

import org.jspecify.annotations.NullMarked;
