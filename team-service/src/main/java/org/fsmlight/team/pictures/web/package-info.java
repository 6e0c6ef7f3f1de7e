/** Profile pictures over HTTP. */
@NullMarked
package org.fsmlight.team.pictures.web;

import org.jspecify.annotations.NullMarked;
