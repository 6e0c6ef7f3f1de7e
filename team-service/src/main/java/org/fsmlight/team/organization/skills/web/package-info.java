/** Skills over HTTP. */
@NullMarked
package org.fsmlight.team.organization.skills.web;

import org.jspecify.annotations.NullMarked;
