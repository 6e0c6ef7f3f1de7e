/** What integration tests of every service run on: real parts, and tokens they trust. */
@NullMarked
package org.fsmlight.testsupport;

import org.jspecify.annotations.NullMarked;
