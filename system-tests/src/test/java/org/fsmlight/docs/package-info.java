/** What is written about the product is true of it. */
package org.fsmlight.docs;
