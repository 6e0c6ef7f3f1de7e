/** Technicians and their pictures over HTTP. */
@NullMarked
package org.fsmlight.team.organization.technicians.web;

import org.jspecify.annotations.NullMarked;
