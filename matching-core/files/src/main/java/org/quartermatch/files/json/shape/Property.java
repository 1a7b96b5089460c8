package org.quartermatch.files.json.shape;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One named part of an object. Nothing is written where it holds nothing. */
final class Property {
  private final String name;
  private final Type type;
  private final Function<Object, @Nullable Object> value;
  private final Shapes shapes;
  private volatile @Nullable Shape shape;

  Property(Shapes shapes, String name, Type type, Function<Object, @Nullable Object> value) {
    this.shapes = shapes;
    this.name = name;
    this.type = type;
    this.value = value;
  }

  /** What a public method without parameters gives, under its name. */
  static Property of(Shapes shapes, Method accessor, Type type) {
    return new Property(
        shapes,
        accessor.getName(),
        type,
        owner -> {
          try {
            return accessor.invoke(owner);
          } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be asked", e);
          }
        });
  }

  String name() {
    return name;
  }

  /** The type of what is written where there is something. */
  Type type() {
    if (type == OptionalInt.class) {
      return int.class;
    }
    if (type == OptionalLong.class) {
      return long.class;
    }
    return isOptional() && type instanceof ParameterizedType of
        ? of.getActualTypeArguments()[0]
        : type;
  }

  private boolean isOptional() {
    return type instanceof ParameterizedType of && of.getRawType() == Optional.class;
  }

  /** Found when it is first asked for, as types may hold themselves. */
  Shape shape() {
    Shape found = shape;
    if (found == null) {
      found = shapes.of(type());
      shape = found;
    }
    return found;
  }

  /** What is to be written of an object; null: nothing. */
  @Nullable Object written(Object owner) {
    Object held = value.apply(owner);
    if (held instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (held instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    if (held instanceof OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
    if (held == null) {
      throw new IllegalArgumentException(name + " is null, which JSON has no place for");
    }
    return shape().isNothing(held) ? null : held;
  }

  /** What an object holds where this was read. */
  Object held(Object read) {
    if (type == OptionalInt.class) {
      return OptionalInt.of((Integer) read);
    }
    if (type == OptionalLong.class) {
      return OptionalLong.of((Long) read);
    }
    return isOptional() ? Optional.of(read) : read;
  }

  /** What an object holds where nothing was read; null: something must be there. */
  @Nullable Object absent() {
    if (type == OptionalInt.class) {
      return OptionalInt.empty();
    }
    if (type == OptionalLong.class) {
      return OptionalLong.empty();
    }
    return isOptional() ? Optional.empty() : shape().nothing();
  }
}
