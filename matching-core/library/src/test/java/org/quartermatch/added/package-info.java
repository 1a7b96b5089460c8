/** A criterion that is added by the page {@code docs/add-a-criterion.md}. */
@NullMarked
package org.quartermatch.added;

import org.jspecify.annotations.NullMarked;
