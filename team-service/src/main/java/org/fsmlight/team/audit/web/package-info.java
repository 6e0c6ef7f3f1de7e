/** The audit over HTTP. */
@NullMarked
package org.fsmlight.team.audit.web;

import org.jspecify.annotations.NullMarked;
