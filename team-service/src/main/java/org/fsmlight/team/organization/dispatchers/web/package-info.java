/** Dispatchers over HTTP. */
@NullMarked
package org.fsmlight.team.organization.dispatchers.web;

import org.jspecify.annotations.NullMarked;
