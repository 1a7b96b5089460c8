package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which kernel runs: the vector kernel with its module, the scalar one without it, in any case. */
class KernelsTest {
  private static final String VECTOR = "org.quartermatch.fit.columns.vector.VectorKernel";

  /** Started in a process of its own. */
  static final class Print {
    private Print() {}

    public static void main(String[] arguments) {
      System.out.println("best " + Kernels.best().getClass().getSimpleName());
      System.out.println("tried " + Kernels.choose(VECTOR, true).getClass().getSimpleName());
    }
  }

  @Test
  void vectorKernelWithTheModule() throws Exception {
    assertThat(printed("--add-modules", "jdk.incubator.vector"))
        .contains("best VectorKernel", "tried VectorKernel");
  }

  @Test
  void scalarKernelWithoutTheModuleEvenIfTheOtherIsTried() throws Exception {
    assertThat(printed("-Dno.flag=true")).contains("best ScalarKernel", "tried ScalarKernel");
  }

  @Test
  void scalarKernelWhereTheOtherIsMissingOrNoKernel() {
    assertThat(Kernels.choose("org.quartermatch.NoSuchKernel", true))
        .isInstanceOf(ScalarKernel.class);
    assertThat(Kernels.choose("java.lang.Object", true)).isInstanceOf(ScalarKernel.class);
    assertThat(Kernels.choose(VECTOR, false)).isInstanceOf(ScalarKernel.class);
  }

  private static List<String> printed(String... flags) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Print.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
