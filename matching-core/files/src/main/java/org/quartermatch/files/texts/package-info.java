/**
 * What is said of files that cannot be read, in German and English; each sentence is a {@link
 * org.quartermatch.model.Message}, so that it can be said in the language of who owns the file. Not
 * exported.
 */
@NullMarked
package org.quartermatch.files.texts;

import org.jspecify.annotations.NullMarked;
