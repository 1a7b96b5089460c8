/**
 * What the library says of input that it refuses, in German and English; each sentence is a {@link
 * org.quartermatch.model.Message}, so that it can be said in the language of who reads it.
 */
@NullMarked
package org.quartermatch.texts;

import org.jspecify.annotations.NullMarked;
