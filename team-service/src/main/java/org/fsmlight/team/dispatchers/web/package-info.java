/** Dispatchers over HTTP. */
@NullMarked
package org.fsmlight.team.dispatchers.web;

import org.jspecify.annotations.NullMarked;
