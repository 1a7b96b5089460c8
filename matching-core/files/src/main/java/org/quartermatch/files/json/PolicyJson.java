package org.quartermatch.files.json;

import static org.quartermatch.files.texts.FileTexts.message;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.quartermatch.fit.DatedCents;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.BadValueException;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Message;
import org.quartermatch.model.TravelMode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Policies as JSON: keys are the accessors of {@link MatchingPolicy} (percents of forms are {@code
 * formValue}), weights an object by criterion, form values one by form, dated amounts one of euros
 * by first day; criteria, forms and modes stand by their codes. What is read says only what differs
 * from the defaults; what is written says all, and its version.
 */
public final class PolicyJson {
  /** Written for reference; ignored when it is read, so that what was printed can be edited. */
  private static final String VERSION = "policyVersion";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Map<String, StandardCriterion> CRITERIA =
      new TreeMap<>(
          Arrays.stream(StandardCriterion.values())
              .collect(Collectors.toMap(StandardCriterion::code, criterion -> criterion)));

  private static final Map<String, TravelMode> MODES =
      new TreeMap<>(
          Arrays.stream(TravelMode.values())
              .collect(
                  Collectors.toMap(mode -> mode.name().toLowerCase(Locale.ROOT), mode -> mode)));

  private static final Map<String, EmploymentForm> FORMS = forms();

  /** Stands for a form of employment that is not known. */
  private static final String UNKNOWN_FORM = "unknown";

  private static Map<String, EmploymentForm> forms() {
    Map<String, EmploymentForm> forms = new LinkedHashMap<>();
    for (EmploymentForm form : EmploymentForm.values()) {
      forms.put(form.code(), form);
    }
    return forms;
  }

  private final String file;
  private final List<Message> problems = new ArrayList<>();
  private final MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();

  private PolicyJson(String file) {
    this.file = file;
  }

  /**
   * Reads what differs from the defaults.
   *
   * @throws PolicyFormatException with everything that is wrong
   * @throws IOException if the file cannot be read
   */
  public static MatchingPolicy read(Path path) throws IOException {
    JsonNode json;
    try (InputStream in = Files.newInputStream(path)) {
      json = MAPPER.readTree(in);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new PolicyFormatException(
          List.of(
              message(
                  "policy.no-json",
                  path.toString(),
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  // Where an unclosed part began is said in words for programmers.
                  e.getOriginalMessage().replaceFirst(" \\(start marker at .*", ""))));
    }
    return new PolicyJson(path.toString()).policy(json);
  }

  private MatchingPolicy policy(JsonNode json) {
    if (!json.isObject()) {
      throw new PolicyFormatException(List.of(message("policy.no-object", file)));
    }
    json.properties().forEach(entry -> set(entry.getKey(), entry.getValue()));
    if (problems.isEmpty()) {
      try {
        return policy.build();
      } catch (BadValueException e) {
        problems.add(message("policy.refused", file, e.text()));
      }
    }
    throw new PolicyFormatException(problems);
  }

  private void set(String key, JsonNode value) {
    switch (key) {
      case "weights" -> weights(value);
      case "breaks" -> flag(key, value, policy::breaks);
      case "defaultMode" -> {
        TravelMode mode = value.isString() ? MODES.get(value.stringValue()) : null;
        if (mode == null) {
          bad(key, value, Message.verbatim(String.join(", ", MODES.keySet())));
        } else {
          policy.defaultMode(mode);
        }
      }
      case "mustBeKnown" -> mustBeKnown(value);
      case "obtainable" ->
          policy.obtainable(
              new TreeSet<>(texts(key, value, message("policy.list-of-qualifications"))));
      case "permissionForms" -> permissionForms(value);
      case "careUntilMonths" -> small(key, value, months -> policy.careUntilMonths((int) months));
      case "startToleranceDays" -> small(key, value, days -> policy.startToleranceDays((int) days));
      case "minijobLimit" -> dated(key, value, policy::minijobLimit);
      case "minimumWage" -> dated(key, value, policy::minimumWage);
      case "formValue" -> formValue(value);
      case "respectContacts" -> flag(key, value, policy::respectContacts);
      case "schoolAgeMonths" -> small(key, value, months -> policy.schoolAgeMonths((int) months));
      case "settlingInDays" -> small(key, value, days -> policy.settlingInDays((int) days));
      case "certaintyPercent" -> small(key, value, part -> policy.certaintyPercent((int) part));
      case "placementWeight" -> small(key, value, policy::placementWeight);
      case "stabilityPenalty" -> small(key, value, policy::stabilityPenalty);
      case "fairnessWeight" -> small(key, value, policy::fairnessWeight);
      case VERSION -> {}
      default ->
          problems.add(
              message(
                  "policy.unknown-key", file, key, value.toString(), String.join(", ", keys())));
    }
  }

  private static List<String> keys() {
    return List.copyOf(canonical(MatchingPolicy.defaults()).propertyNames());
  }

  private void bad(String key, JsonNode value, Message allowed) {
    problems.add(message("policy.is", file, key, value.toString(), allowed));
  }

  private void small(String key, JsonNode value, LongConsumer setter) {
    if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
      setter.accept(value.intValue());
    } else {
      bad(key, value, message("expected.range", 0, Integer.MAX_VALUE));
    }
  }

  private void flag(String key, JsonNode value, Consumer<Boolean> setter) {
    if (value.isBoolean()) {
      setter.accept(value.booleanValue());
    } else {
      bad(key, value, message("expected.true-or-false"));
    }
  }

  private void permissionForms(JsonNode value) {
    TreeSet<EmploymentForm> forms = new TreeSet<>();
    for (String code : texts("permissionForms", value, message("policy.list-of-forms"))) {
      EmploymentForm form = FORMS.get(code);
      if (form == null) {
        problems.add(
            message(
                "policy.has", file, "permissionForms", code, String.join(", ", FORMS.keySet())));
      } else {
        forms.add(form);
      }
    }
    policy.permissionForms(forms);
  }

  private void formValue(JsonNode value) {
    if (!value.isObject()) {
      bad("formValue", value, message("policy.form-values"));
      return;
    }
    value
        .properties()
        .forEach(
            entry -> {
              String key = "formValue." + entry.getKey();
              EmploymentForm form = FORMS.get(entry.getKey());
              if (form == null && !entry.getKey().equals(UNKNOWN_FORM)) {
                bad(
                    key,
                    entry.getValue(),
                    message(
                        "policy.forms", String.join(", ", FORMS.keySet()) + ", " + UNKNOWN_FORM));
              } else {
                small(
                    key,
                    entry.getValue(),
                    percent -> policy.formValuePercent(Optional.ofNullable(form), (int) percent));
              }
            });
  }

  /** Amounts in euros, by the first day on which they hold. */
  private void dated(String key, JsonNode value, Consumer<DatedCents> setter) {
    TreeMap<LocalDate, Integer> amounts = new TreeMap<>();
    boolean good = value.isObject() && !value.isEmpty();
    for (var entry : value.properties()) {
      try {
        good &= entry.getValue().isNumber();
        BigDecimal cents = entry.getValue().decimalValue(BigDecimal.ZERO).movePointRight(2);
        good &= cents.signum() > 0;
        amounts.put(LocalDate.parse(entry.getKey()), cents.intValueExact());
      } catch (ArithmeticException
          | NumberFormatException
          | DateTimeParseException
          | JsonNodeException e) {
        good = false;
      }
    }
    if (good) {
      setter.accept(new DatedCents(amounts));
    } else {
      bad(key, value, message("policy.amounts"));
    }
  }

  private void weights(JsonNode value) {
    if (!value.isObject()) {
      bad("weights", value, message("policy.weights"));
      return;
    }
    value
        .properties()
        .forEach(
            entry -> {
              StandardCriterion criterion = CRITERIA.get(entry.getKey());
              if (criterion == null) {
                bad(
                    "weights." + entry.getKey(),
                    entry.getValue(),
                    message("policy.criteria", String.join(", ", CRITERIA.keySet())));
              } else {
                small(
                    "weights." + entry.getKey(),
                    entry.getValue(),
                    points -> policy.weight(criterion, (int) points));
              }
            });
  }

  private void mustBeKnown(JsonNode value) {
    TreeSet<StandardCriterion> criteria = new TreeSet<>();
    for (String code : texts("mustBeKnown", value, message("policy.list-of-criteria"))) {
      StandardCriterion criterion = CRITERIA.get(code);
      if (criterion == null) {
        problems.add(
            message(
                "policy.has",
                file,
                "mustBeKnown",
                code,
                "languages, skills, qualifications, entitlements, permission"));
      } else {
        criteria.add(criterion);
      }
    }
    policy.mustBeKnown(criteria);
  }

  private List<String> texts(String key, JsonNode value, Message allowed) {
    List<String> texts = new ArrayList<>();
    boolean good = value.isArray();
    for (JsonNode item : value) {
      good &= item.isString() && !item.stringValue().isBlank();
      texts.add(item.asString(""));
    }
    if (!good) {
      bad(key, value, allowed);
      return List.of();
    }
    return texts;
  }

  /** The text of the whole policy with its version; it ends with a line break. */
  public static String text(MatchingPolicy policy) {
    ObjectNode json = canonical(policy);
    json.put(VERSION, policy.version());
    return Json.text(json);
  }

  private static ObjectNode canonical(MatchingPolicy policy) {
    ObjectNode json = MAPPER.createObjectNode();
    ObjectNode weights = json.putObject("weights");
    policy.weights().forEach((criterion, points) -> weights.put(criterion.code(), points));
    json.put("breaks", policy.breaks());
    json.put("defaultMode", policy.defaultMode().name().toLowerCase(Locale.ROOT));
    ArrayNode mustBeKnown = json.putArray("mustBeKnown");
    policy.mustBeKnown().forEach(criterion -> mustBeKnown.add(criterion.code()));
    ArrayNode obtainable = json.putArray("obtainable");
    policy.obtainable().forEach(obtainable::add);
    ArrayNode permissionForms = json.putArray("permissionForms");
    policy.permissionForms().forEach(form -> permissionForms.add(form.code()));
    json.put("schoolAgeMonths", policy.schoolAgeMonths());
    json.put("careUntilMonths", policy.careUntilMonths());
    json.put("settlingInDays", policy.settlingInDays());
    json.put("startToleranceDays", policy.startToleranceDays());
    put(json.putObject("minijobLimit"), policy.minijobLimit());
    put(json.putObject("minimumWage"), policy.minimumWage());
    json.put("certaintyPercent", policy.certaintyPercent());
    ObjectNode formValue = json.putObject("formValue");
    FORMS.forEach((code, form) -> formValue.put(code, policy.formValuePercent(Optional.of(form))));
    formValue.put(UNKNOWN_FORM, policy.formValuePercent(Optional.empty()));
    json.put("respectContacts", policy.respectContacts());
    json.put("placementWeight", policy.placementWeight());
    json.put("stabilityPenalty", policy.stabilityPenalty());
    json.put("fairnessWeight", policy.fairnessWeight());
    return json;
  }

  private static void put(ObjectNode json, DatedCents amounts) {
    amounts
        .byFirstDay()
        .forEach((day, cents) -> json.put(day.toString(), BigDecimal.valueOf(cents, 2)));
  }
}
