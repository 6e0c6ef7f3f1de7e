/** Skills over HTTP. */
@NullMarked
package org.fsmlight.team.skills.web;

import org.jspecify.annotations.NullMarked;
