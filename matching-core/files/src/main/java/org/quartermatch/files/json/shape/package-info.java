/**
 * How the library's values stand in JSON, whatever the mapper: a shape for each type, found by a
 * few rules, which writes, reads and describes itself as JSON Schema.
 *
 * <ol>
 *   <li>{@code Shapes} knows the rules and keeps what they lead to.
 *   <li>{@code Shape} is what each comes to; {@code ObjectShape}, {@code UnionShape}, {@code
 *       ListShape}, {@code MapShape}, and texts and numbers in {@code PlainShape}.
 *   <li>{@code Factories} makes an object of its properties: records by their canonical
 *       constructor, others by their builder, or as {@code Irregular} says.
 *   <li>{@code Names} are the words.
 * </ol>
 */
@NullMarked
package org.quartermatch.files.json.shape;

import org.jspecify.annotations.NullMarked;
