package org.quartermatch.fit.columns;

import java.util.List;
import org.quartermatch.fit.columns.sphere.Sphere;
import org.quartermatch.model.GeoPoint;

/** Where childcare providers are: exactly, and as points of the {@link Sphere}. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record Providers(List<GeoPoint> places, int[] x, int[] y, int[] z) {
  static Providers of(List<GeoPoint> places) {
    return new Providers(
        places,
        places.stream().mapToInt(Sphere::x).toArray(),
        places.stream().mapToInt(Sphere::y).toArray(),
        places.stream().mapToInt(Sphere::z).toArray());
  }
}
