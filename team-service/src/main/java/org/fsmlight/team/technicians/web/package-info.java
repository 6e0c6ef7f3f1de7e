/** Technicians over HTTP. */
@NullMarked
package org.fsmlight.team.technicians.web;

import org.jspecify.annotations.NullMarked;
