/** The audit over HTTP. */
@NullMarked
package org.fsmlight.team.audit.records.web;

import org.jspecify.annotations.NullMarked;
