/**
 * (Hidden) short texts that differ where two values differ, the same on every machine: what
 * fingerprints are made of.
 */
@NullMarked
package org.quartermatch.digest;

import org.jspecify.annotations.NullMarked;
