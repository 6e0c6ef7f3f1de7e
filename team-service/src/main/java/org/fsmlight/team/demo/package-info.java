/** Demo companies and their people, created at startup where the configuration asks for it. */
@NullMarked
package org.fsmlight.team.demo;

import org.jspecify.annotations.NullMarked;
