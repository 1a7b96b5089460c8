package org.quartermatch.fit.columns;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which kernel runs: the one with vector instructions where the module {@code jdk.incubator.vector}
 * is there ({@code java --add-modules jdk.incubator.vector}), the scalar one everywhere else. Both
 * give the same.
 */
public final class Kernels {
  private static final String MODULE = "jdk.incubator.vector";

  /** Named, not referred to: its class can be loaded only where the module is. */
  private static final String VECTOR = "org.quartermatch.fit.columns.vector.VectorKernel";

  private Kernels() {}

  /** The fastest kernel that this Java has; chosen once, and said in the log. */
  public static Kernel best() {
    return Chosen.KERNEL;
  }

  private static final class Chosen {
    static final Kernel KERNEL = choose(VECTOR, ModuleLayer.boot().findModule(MODULE).isPresent());
  }

  /**
   * The kernel of that class, or the scalar one.
   *
   * @param moduleIsThere whether it can be tried at all
   */
  static Kernel choose(String className, boolean moduleIsThere) {
    Logger log = LoggerFactory.getLogger(Kernels.class);
    if (!moduleIsThere) {
      log.info("Scalar kernel; --add-modules {} brings the vector kernel", MODULE);
      return new ScalarKernel();
    }
    try {
      Kernel kernel =
          Class.forName(className).asSubclass(Kernel.class).getDeclaredConstructor().newInstance();
      log.info("Vector kernel");
      return kernel;
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      log.info("Scalar kernel, as the vector kernel cannot be loaded: {}", e.toString());
      return new ScalarKernel();
    }
  }
}
