/** Compares the documentation and the deployment files with the code. */
package org.fsmlight.docs;
