package org.quartermatch.files.json.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes objects of one type apart and makes them. */
interface Factory {
  List<Property> properties();

  /**
   * An object of these values, which are in the order of the properties.
   *
   * @throws RuntimeException if the type refuses them
   */
  Object make(@Nullable Object[] values);
}
