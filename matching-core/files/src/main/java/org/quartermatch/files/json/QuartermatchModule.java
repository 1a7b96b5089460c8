package org.quartermatch.files.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.json.shape.Shapes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Lets a mapper of Jackson 3 write the library's requests and results, and read them back equal:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new QuartermatchModule()).build();
 * String json = mapper.writeValueAsString(engine.match(amina, 10));
 * List<Match> again = mapper.readValue(json, new TypeReference<List<Match>>() {});
 * }</pre>
 *
 * <p>The JSON is the same whatever else the mapper is told: names of components, days and durations
 * in ISO, times of the week as {@code opening_hours}, words for enums, {@code type} for one of
 * several kinds, nothing for what is empty, and nothing that follows from the rest. A name that
 * nobody knows is refused, and so is a value that its type refuses. docs/json.md says it by
 * example.
 *
 * <p>Left out, as they are no data: what hears or works for a {@link
 * org.quartermatch.PlacementRequest} (what is read has no listener and all processors), {@link
 * org.quartermatch.CohortMatches}, {@link org.quartermatch.CohortBridges}, {@link
 * org.quartermatch.PreparedCohort} and {@link org.quartermatch.Watch}, which are alive: write what
 * they hand out. The sentence of an own criterion is a program; its German and English text is what
 * is written, and what is read says these. A {@link org.quartermatch.placement.PlacementPlan} comes
 * with its problem, and so can be asked all that it could be asked before.
 */
public final class QuartermatchModule extends JacksonModule {
  private static final long serialVersionUID = 1L;

  /** The one there is: it has no settings. */
  public QuartermatchModule() {}

  @Override
  public String getModuleName() {
    return "quartermatch";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return writer(type);
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
        SerializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        JsonFormat.@Nullable Value format) {
      return writer(type);
    }

    private static @Nullable ValueSerializer<?> writer(JavaType type) {
      return Shapes.ALL.covers(type.getRawClass()) ? new Writer(type.getRawClass()) : null;
    }
  }

  private static final class Writer extends ValueSerializer<Object> {
    private final Class<?> type;

    private Writer(Class<?> type) {
      this.type = type;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      Shapes.ALL.of(type).write(out, value);
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
      serialize(value, out, context);
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return reader(type);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return reader(type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return Shapes.ALL.covers(type);
    }

    private static @Nullable ValueDeserializer<?> reader(JavaType type) {
      return Shapes.ALL.covers(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
    }
  }

  private static final class Reader extends ValueDeserializer<Object> {
    private final Class<?> type;

    private Reader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
      return Shapes.ALL.read(type, in);
    }

    @Override
    public Object deserializeWithType(
        JsonParser in, DeserializationContext context, TypeDeserializer types) {
      return deserialize(in, context);
    }
  }
}
