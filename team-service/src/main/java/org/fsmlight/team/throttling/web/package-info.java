/** From where a request came. */
@NullMarked
package org.fsmlight.team.throttling.web;

import org.jspecify.annotations.NullMarked;
