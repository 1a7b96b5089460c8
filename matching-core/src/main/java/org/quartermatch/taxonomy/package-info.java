/** Skills and occupations: what is narrower than what, and what it is called. */
@NullMarked
package org.quartermatch.taxonomy;

import org.jspecify.annotations.NullMarked;
