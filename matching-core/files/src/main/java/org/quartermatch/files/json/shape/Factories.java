package org.quartermatch.files.json.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How objects of a type are taken apart and made. */
final class Factories {
  private final Shapes shapes;
  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();
  private final Irregular irregular;

  Factories(Shapes shapes) {
    this.shapes = shapes;
    irregular = new Irregular(shapes);
  }

  /** Whether objects of a type can be made. */
  boolean knows(Class<?> type) {
    return known.computeIfAbsent(
        type,
        any ->
            Modifier.isPublic(any.getModifiers())
                && !Irregular.isNoData(any)
                && (any.isRecord() || irregular.knows(any) || isBuilt(any)));
  }

  private static boolean isBuilt(Class<?> type) {
    return !type.isInterface()
        && Arrays.stream(type.getDeclaredClasses()).anyMatch(it -> isBuilderOf(it, type))
        && start(type).isPresent();
  }

  /**
   * The factory of a type.
   *
   * @param type the same as {@code raw}, with its arguments where it has some
   */
  Factory of(Class<?> raw, Type type) {
    if (irregular.knows(raw)) {
      return irregular.of(raw);
    }
    return raw.isRecord() ? new OfRecord(shapes, raw, type) : new OfBuilder(shapes, raw);
  }

  /** A call of something that only throws what has no place to be declared. */
  static Object call(Callable call) {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // not of what is called: the value has another type than the property says
      throw new IllegalStateException(e);
    }
  }

  /** A call by reflection. */
  interface Callable {
    Object call() throws ReflectiveOperationException;
  }

  /** A record: its components, and its canonical constructor. */
  private static final class OfRecord implements Factory {
    private final List<Property> properties = new ArrayList<>();
    private final Constructor<?> constructor;

    private OfRecord(Shapes shapes, Class<?> raw, Type type) {
      RecordComponent[] components = raw.getRecordComponents();
      for (RecordComponent component : components) {
        properties.add(
            Property.of(
                shapes, component.getAccessor(), resolved(component.getGenericType(), raw, type)));
      }
      try {
        constructor =
            raw.getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<Property> properties() {
      return properties;
    }

    @Override
    public Object make(@Nullable Object[] values) {
      return call(() -> constructor.newInstance(values));
    }
  }

  /** A type with what stands for its parameters put in their place. */
  private static Type resolved(Type component, Class<?> raw, Type type) {
    if (component instanceof TypeVariable<?> variable && type instanceof ParameterizedType of) {
      int at = List.of(raw.getTypeParameters()).indexOf(variable);
      return of.getActualTypeArguments()[at];
    }
    if (component instanceof ParameterizedType of) {
      Type[] arguments =
          Arrays.stream(of.getActualTypeArguments())
              .map(argument -> resolved(argument, raw, type))
              .toArray(Type[]::new);
      return Arrays.equals(arguments, of.getActualTypeArguments())
          ? component
          : new Resolved((Class<?>) of.getRawType(), List.of(arguments));
    }
    return component;
  }

  private static boolean isBuilderOf(Class<?> builder, Class<?> type) {
    try {
      return builder.getMethod("build").getReturnType() == type;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** The method that starts a builder: it takes what must be said. */
  private static Optional<Method> start(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> isBuilderOf(method.getReturnType(), type))
        .findFirst();
  }

  /**
   * What is made by a builder: first what starts it, then what else the builder takes, in the order
   * of the names; each is what the accessor of the same name gives.
   */
  private static final class OfBuilder implements Factory {
    private final List<Property> properties = new ArrayList<>();
    private final Method start;
    private final List<Method> setters = new ArrayList<>();
    private final Method build;

    private OfBuilder(Shapes shapes, Class<?> type) {
      start = start(type).orElseThrow();
      for (Parameter parameter : start.getParameters()) {
        if (!parameter.isNamePresent()) {
          throw new IllegalStateException(start + " was compiled without names of parameters");
        }
        add(shapes, type, parameter.getName());
      }
      Class<?> builder = start.getReturnType();
      Stream.of(builder.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .filter(method -> method.getReturnType() == builder)
          .sorted(Comparator.comparing(Method::getName))
          .forEach(
              setter -> {
                if (setter.getParameterCount() != 1) {
                  throw new IllegalStateException(setter + " takes not one value");
                }
                add(shapes, type, setter.getName());
                setters.add(setter);
              });
      try {
        build = builder.getMethod("build");
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }

    private void add(Shapes shapes, Class<?> type, String name) {
      Method accessor = accessor(type, name);
      properties.add(Property.of(shapes, accessor, accessor.getGenericReturnType()));
    }

    @Override
    public List<Property> properties() {
      return properties;
    }

    @Override
    public Object make(@Nullable Object[] values) {
      int given = start.getParameterCount();
      Object builder = call(() -> start.invoke(null, Arrays.copyOf(values, given)));
      for (int i = 0; i < setters.size(); i++) {
        Object value = said(values[given + i]);
        if (value != null) {
          Method setter = setters.get(i);
          call(() -> setter.invoke(builder, value));
        }
      }
      return call(() -> build.invoke(builder));
    }

    /** What is given to the builder; null: nothing is said. */
    private static @Nullable Object said(@Nullable Object value) {
      return switch (value) {
        case Optional<?> optional -> optional.orElse(null);
        case OptionalInt number -> number.isPresent() ? (Object) number.getAsInt() : null;
        case OptionalLong number -> number.isPresent() ? (Object) number.getAsLong() : null;
        case null, default -> value;
      };
    }
  }

  /** The method that gives a part. */
  static Method accessor(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " takes " + name + " and does not give it", e);
    }
  }
}
