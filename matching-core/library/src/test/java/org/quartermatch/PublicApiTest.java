package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is what {@code public-api.txt} lists: every public type of every exported package,
 * with its public and protected members. So that nobody changes it unawares, and a reader of a
 * change sees what it does to hosts. The list is written anew by
 *
 * <pre>./build -pl matching-core/library test -Dtest=PublicApiTest -Dquartermatch.api=write</pre>
 */
class PublicApiTest {

  private static final Path LIST =
      Path.of("src/test/resources/org/quartermatch/public-api.txt").toAbsolutePath();

  private static final String IF_MEANT =
      "; if that is meant, write the list anew as this test says";

  /** What every record and enum has, and every class may have, whatever the API. */
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "valueOf", "values");

  /** Parents that say nothing; the kind of the type says it. */
  private static final Set<Type> PLAIN = Set.of(Object.class, Record.class);

  @Test
  void isWhatTheListSays() throws IOException, URISyntaxException {
    List<String> api = api();
    if (System.getProperty("quartermatch.api", "").equals("write")) {
      Files.write(LIST, api);
    }
    List<String> listed = Files.readAllLines(LIST);

    assertThat(without(listed, api)).as("gone from the public API" + IF_MEANT).isEmpty();
    assertThat(without(api, listed)).as("new in the public API" + IF_MEANT).isEmpty();
    assertThat(api).as("the order of the public API" + IF_MEANT).isEqualTo(listed);
  }

  private static List<String> without(List<String> these, List<String> those) {
    List<String> rest = withTypes(these);
    rest.removeAll(withTypes(those));
    return rest;
  }

  /** Each member with its type before it. */
  private static List<String> withTypes(List<String> lines) {
    List<String> all = new ArrayList<>();
    String type = "";
    for (String line : lines) {
      type = line.startsWith(" ") ? type : line;
      all.add(line.startsWith(" ") ? type + ":" + line : line);
    }
    return all;
  }

  private static List<String> api() throws IOException, URISyntaxException {
    Path classes =
        Path.of(MatchingEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> lines = new ArrayList<>();
    for (String exported : exportedPackages(classes)) {
      Path folder = classes.resolve(exported.replace('.', '/'));
      for (Class<?> type : typesIn(folder, exported)) {
        lines.add(type(type));
        members(type).map("  "::concat).forEach(lines::add);
      }
    }
    return lines;
  }

  private static List<String> exportedPackages(Path classes) throws IOException {
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .sorted()
          .toList();
    }
  }

  private static List<Class<?>> typesIn(Path folder, String exported) throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (String file : files.map(file -> file.getFileName().toString()).sorted().toList()) {
        if (file.endsWith(".class") && !file.equals("package-info.class")) {
          Class<?> type = load(exported + "." + file.substring(0, file.length() - 6));
          if (isOpen(type)) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApiTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOpen(Class<?> type) {
    boolean open = isOpen(type.getModifiers()) && !type.isSynthetic() && !type.isAnonymousClass();
    Class<?> outer = type.getEnclosingClass();
    return open && (outer == null || isOpen(outer));
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String type(Class<?> type) {
    Type parent = type.getGenericSuperclass();
    boolean says = parent != null && !PLAIN.contains(parent);
    return Modifier.toString(type.getModifiers() & Modifier.classModifiers())
        + (" " + kind(type) + " " + type.getName())
        + parameters(type)
        + (says ? " extends " + parent.getTypeName() : "")
        + list(" implements ", type.getGenericInterfaces(), Type::getTypeName)
        + list(" permits ", type.getPermittedSubclasses(), Class::getName);
  }

  private static String kind(Class<?> type) {
    if (type.isInterface()) {
      return type.isAnnotation() ? "@interface" : "interface";
    }
    return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
  }

  private static String parameters(Class<?> type) {
    String all =
        list(
            "",
            type.getTypeParameters(),
            parameter ->
                parameter.getName() + list(" extends ", parameter.getBounds(), Type::getTypeName));
    return all.isEmpty() ? "" : "<" + all + ">";
  }

  private static <T> String list(String word, T[] all, Function<? super T, String> name) {
    return all == null || all.length == 0
        ? ""
        : word + Arrays.stream(all).map(name).collect(Collectors.joining(", "));
  }

  private static Stream<String> members(Class<?> type) {
    Stream<String> fields =
        open(type.getDeclaredFields()).map(field -> named(field, field.toGenericString()));
    Stream<String> constructors =
        open(type.getDeclaredConstructors()).map(Constructor::toGenericString);
    Stream<String> methods =
        open(type.getDeclaredMethods())
            .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
            .map(method -> named(method, method.toGenericString()));
    return Stream.of(fields, constructors, methods).flatMap(Stream::sorted);
  }

  private static <M extends Member> Stream<M> open(M[] members) {
    return Arrays.stream(members)
        .filter(member -> isOpen(member.getModifiers()) && !member.isSynthetic());
  }

  /** Without the type's name, which stands above, and without what only concerns the inside. */
  private static String named(Member member, String text) {
    String name = member.getName();
    return text.replace(member.getDeclaringClass().getTypeName() + "." + name, name)
        .replace("synchronized ", "");
  }
}
