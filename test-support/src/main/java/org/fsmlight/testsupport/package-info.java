/** Real parts for the integration tests of every service, and tokens they trust. */
@NullMarked
package org.fsmlight.testsupport;

import org.jspecify.annotations.NullMarked;
