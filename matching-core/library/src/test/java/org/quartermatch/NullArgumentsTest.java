package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.model.Participant;

/** A null is refused at the door, by the name of the parameter, before anything is done. */
class NullArgumentsTest {

  @TempDir Path temp;

  @Test
  void everyCallOfTheEngineNamesWhatIsMissing() {
    try (MatchingEngine engine = MatchingEngine.builder().date(LocalDate.of(2026, 12, 1)).build()) {
      assertThat(nullsPassed(engine, MatchingEngine.class)).isGreaterThan(100);
    }
  }

  @Test
  void everyBuilderNamesWhatIsMissing() {
    int tried = nullsPassed(MatchingEngine.builder(), MatchingEngine.Builder.class);
    tried +=
        nullsPassed(
            PlacementRequest.of(List.of(Participant.builder("p-1").build())),
            PlacementRequest.Builder.class);
    tried += nullsPassed(PlacementRules.builder(), PlacementRules.Builder.class);
    assertThat(tried).isGreaterThan(40);
  }

  /** How many nulls were passed, one at a time. */
  private int nullsPassed(Object to, Class<?> type) {
    Arguments values = new Arguments(temp);
    int tried = 0;
    List<String> wrong = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isPublic(method.getModifiers()) || method.isBridge()) {
        continue;
      }
      Parameter[] parameters = method.getParameters();
      for (int missing = 0; missing < parameters.length; missing++) {
        if (parameters[missing].getType().isPrimitive()) {
          continue;
        }
        Object[] arguments = new Object[parameters.length];
        for (int other = 0; other < arguments.length; other++) {
          arguments[other] = other == missing ? null : values.value(parameters[other].getType());
        }
        tried++;
        Throwable thrown = catchThrowable(() -> invoke(method, to, arguments));
        boolean named =
            thrown instanceof NullPointerException
                && parameters[missing].getName().equals(thrown.getMessage());
        if (!named) {
          wrong.add(method.getName() + "(" + parameters[missing] + "): " + thrown);
        }
      }
    }
    assertThat(wrong).isEmpty();
    return tried;
  }

  private static void invoke(Method method, Object to, Object[] arguments) throws Throwable {
    try {
      method.invoke(to, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
