package org.ladderregistry.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;
import org.ladderregistry.platform.Change;

/**
 * Completes the schemas from the records they describe: their order, what is always there, what may be null. A body is read by the
 * same signs (see {@link Body}): a component may be left out if it is {@code @Nullable} or a {@link Change}.
 */
final class Shapes {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName CHANGE = DotName.createSimple(Change.class);
    private static final DotName BODY = DotName.createSimple(Body.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

    /** Written out where they are used. */
    private static final Set<String> LIBRARY_TYPES = Set.of("Instant", "LocalDate", "UUID");

    private final IndexView index;
    private final Components components;
    private final Words words = Words.read();
    private final Map<String, ClassInfo> records = new HashMap<>();

    Shapes(IndexView index, Components components) {
        this.index = index;
        this.components = components;
        index.getKnownClasses().stream()
                .filter(one -> one.isRecord() && one.name().toString().startsWith("org.ladderregistry."))
                .forEach(one -> records.merge(nameOf(one), one, (a, b) -> a.hasDeclaredAnnotation(SCHEMA) ? a : b));
    }

    void complete() {
        components.getSchemas().forEach((name, schema) -> {
            var record = records.get(name);
            boolean isWhole = schema.getRequired() != null; // one of META-INF/openapi.yaml
            if (record != null && schema.getProperties() != null && !isWhole) {
                complete(name, schema, record);
            }
        });
        LIBRARY_TYPES.forEach(components::removeSchema);
        var changes = components.getSchemas().entrySet().stream()
                .filter(one -> one.getValue().getProperties() != null)
                .filter(one -> one.getValue().getProperties().keySet().equals(Set.of("named")))
                .map(one -> one.getKey())
                .toList();
        changes.forEach(components::removeSchema);
    }

    private static String nameOf(ClassInfo record) {
        return Optional.ofNullable(record.declaredAnnotation(SCHEMA))
                .flatMap(schema -> Optional.ofNullable(schema.value("name")))
                .map(name -> name.asString())
                .orElse(record.simpleName());
    }

    private static String nameOf(RecordComponentInfo field) {
        var given = field.declaringClass().field(field.name()).annotation(PROPERTY);
        return given == null ? field.name() : given.value().asString();
    }

    private void complete(String name, Schema schema, ClassInfo record) {
        boolean received = isBody(record);
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        fields(record)
                .filter(field -> schema.getProperties().containsKey(nameOf(field)))
                .forEach(field -> {
                    var publicName = nameOf(field);
                    var property = property(
                            field.type(),
                            Objects.requireNonNull(schema.getProperties().get(publicName)));
                    if (isRequired(field, received)) {
                        required.add(publicName);
                    }
                    boolean mayBeNull = value(field.type()).hasAnnotation(NULLABLE) && !isLeftOutWhenNull(field);
                    boolean leavesOut = received && !isChange(field.type());
                    properties.put(publicName, mayBeNull ? nullable(property, leavesOut) : property);
                    words.describe(name, publicName, property, received);
                });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** The components, those of an unwrapped record in its place. */
    private Stream<RecordComponentInfo> fields(ClassInfo record) {
        return record.recordComponentsInDeclarationOrder().stream()
                .flatMap(one -> record.field(one.name()).hasAnnotation(UNWRAPPED)
                        ? fields(index.getClassByName(one.type().name()))
                        : Stream.of(one));
    }

    private boolean isBody(ClassInfo record) {
        var around = record.enclosingClass() == null ? null : index.getClassByName(record.enclosingClass());
        return record.hasDeclaredAnnotation(BODY) || (around != null && around.hasDeclaredAnnotation(BODY));
    }

    private static boolean isRequired(RecordComponentInfo field, boolean received) {
        boolean mayBeNull = field.type().hasAnnotation(NULLABLE);
        return received ? !mayBeNull && !isChange(field.type()) : !mayBeNull || !isLeftOutWhenNull(field);
    }

    private static boolean isLeftOutWhenNull(RecordComponentInfo field) {
        var record = field.declaringClass();
        return record.hasDeclaredAnnotation(INCLUDE)
                || record.field(field.name()).hasAnnotation(INCLUDE);
    }

    private static boolean isChange(Type type) {
        return type.name().equals(CHANGE);
    }

    /** What the field holds, or changes. */
    private static Type value(Type type) {
        return isChange(type) ? type.asParameterizedType().arguments().getFirst() : type;
    }

    private Schema property(Type type, Schema generated) {
        var whole = Optional.ofNullable(generated.getAllOf()).orElse(List.of());
        if (isChange(type) || LIBRARY_TYPES.contains(type.name().withoutPackagePrefix())) {
            return schemaOf(value(type));
        }
        return whole.size() == 1 ? whole.getFirst() : generated;
    }

    private Schema schemaOf(Type type) {
        return switch (type.name().toString()) {
            case "java.lang.String" -> OASFactory.createSchema().addType(SchemaType.STRING);
            case "java.lang.Boolean" -> OASFactory.createSchema().addType(SchemaType.BOOLEAN);
            case "java.time.Instant" -> text("date-time", 35);
            case "java.time.LocalDate" -> text("date", 10);
            case "java.util.UUID" -> text("uuid", 36);
            case "java.util.List" ->
                OASFactory.createSchema()
                        .addType(SchemaType.ARRAY)
                        .items(schemaOf(type.asParameterizedType().arguments().getFirst()));
            default -> OASFactory.createSchema().ref(type.name().withoutPackagePrefix());
        };
    }

    private static Schema text(String format, int longest) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format(format)
                .maxLength(longest);
    }

    /**
     * The same, or null. In 3.0.3 a reference can't say that; what is referred to then says it of itself. A body may leave
     * such a field out, which is enough.
     */
    private Schema nullable(Schema property, boolean leavesOut) {
        if (property.getRef() == null) {
            return property.addType(SchemaType.NULL);
        }
        if (leavesOut) {
            return property;
        }
        var name = property.getRef().replaceFirst(".*/", "");
        var target = Objects.requireNonNull(components.getSchemas().get(name));
        if (target.getEnumeration() == null) {
            target.setType(List.of(SchemaType.OBJECT, SchemaType.NULL));
            return property;
        }
        var values = new ArrayList<Object>(target.getEnumeration());
        values.add(null);
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING, SchemaType.NULL))
                .enumeration(values);
    }
}
