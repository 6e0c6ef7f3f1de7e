/** Who may call what. */
@NullMarked
package org.fsmlight.team.web;

import org.jspecify.annotations.NullMarked;
