package org.quartermatch.taxonomy.titles;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How like the concepts' names a title is to a language model that the host has brought.
 *
 * <p>A concept's vector is the mean of those of its names, each brought to length 1. Models differ
 * in how alike they find any two texts: some give none less than 0.7. So a cosine {@code c} counts
 * {@code (c - m) / (1 - m)}, where {@code m} is the mean over all concepts, and never below 0.
 *
 * <p>Making it asks the model once for each name; a question asks once, and costs the concepts
 * times the length of a vector. Immutable; as thread-safe as the model.
 */
final class GivenVectors {
  private final Function<String, float[]> model;
  private final int dimension;
  private final float[][] concepts;

  /**
   * Asks for the vector of each name.
   *
   * @throws IllegalArgumentException if the model gives none, or one that cannot be compared
   */
  GivenVectors(
      List<String> names, int[] conceptOf, int conceptCount, Function<String, float[]> model) {
    this.model = model;
    this.dimension = names.isEmpty() ? 0 : ask(model, names.getFirst()).length;
    this.concepts = new float[conceptCount][dimension];
    for (int name = 0; name < conceptOf.length; name++) {
      float[] vector = vector(names.get(name));
      float[] sum = concepts[conceptOf[name]];
      for (int k = 0; k < dimension; k++) {
        sum[k] += vector[k];
      }
    }
    for (int concept = 0; concept < conceptCount; concept++) {
      concepts[concept] = scaled(concepts[concept]);
    }
  }

  /** How like each concept is, 0 to 1. */
  float[] with(String title) {
    float[] similarities = new float[concepts.length];
    if (concepts.length == 0) {
      return similarities;
    }
    float[] vector = vector(title);
    double sum = 0;
    for (int concept = 0; concept < concepts.length; concept++) {
      similarities[concept] = cosine(vector, concepts[concept]);
      sum += similarities[concept];
    }
    float mean = (float) (sum / concepts.length);
    for (int concept = 0; concept < concepts.length; concept++) {
      float above = similarities[concept] - mean;
      similarities[concept] = above > 0 ? Math.min(1, above / (1 - mean)) : 0;
    }
    return similarities;
  }

  private float[] vector(String text) {
    float[] vector = ask(model, text);
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "the text embedding gave %d numbers for '%s' and %d for others; give as many for each text"
              .formatted(vector.length, text, dimension));
    }
    return scaled(vector);
  }

  @SuppressWarnings("ConstantValue") // a host's code may return null
  private static float[] ask(Function<String, float[]> model, String text) {
    float[] vector = model.apply(text);
    if (vector == null || vector.length == 0) {
      throw new IllegalArgumentException(
          "the text embedding gave no numbers for '%s'; give zeros where it knows nothing"
              .formatted(text));
    }
    for (float number : vector) {
      if (!Float.isFinite(number)) {
        throw new IllegalArgumentException(
            "the text embedding gave %s for '%s'; give finite numbers, zeros where it knows nothing"
                .formatted(number, text));
      }
    }
    return vector;
  }

  /** A copy of length 1; zeros stay as they are. */
  private static float[] scaled(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    float[] copy = Arrays.copyOf(vector, vector.length);
    double length = Math.sqrt(squares);
    for (int k = 0; k < copy.length && length > 0; k++) {
      copy[k] = (float) (copy[k] / length);
    }
    return copy;
  }

  private static float cosine(float[] some, float[] other) {
    float sum = 0;
    for (int k = 0; k < some.length; k++) {
      sum += some[k] * other[k];
    }
    return sum;
  }
}
